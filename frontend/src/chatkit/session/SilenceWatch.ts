/**
 * Notices when a stream goes silent, and asks the server then whether it is still there; owned by the exchange.
 *
 * A server may think for minutes, so silence alone ends nothing: after a while the thread is read again beside
 * the stream, which shows what a proxy may be holding back, and tells a thinking server from a lost one. Only
 * where the server was out of reach in between, and the stream stays silent after it is back, the stream is lost.
 */
import { ApiError } from '../api/ApiError'

export type Silence = 'none' | 'quiet' | 'unreachable'

interface Surroundings {
  /** Reads the thread; throws where the server can't be reached. */
  probe(): Promise<void>
  onChange(silence: Silence): void
  /** The stream will not go on. */
  onLost(): void
}

const QUIET_MS = 20_000
const FIRST_RETRY_MS = 5_000
const LONGEST_PAUSE_MS = 60_000
/** The time a stream gets to show that it has outlived a lost connection. */
const GRACE_MS = 15_000

export class SilenceWatch {
  private silence: Silence = 'none'
  private lastSign = 0
  private pause = QUIET_MS
  private timer: ReturnType<typeof setTimeout> | undefined
  private wasUnreachable = false
  private watching = false
  private checking = false

  constructor(private readonly around: Surroundings) {}

  begin(): void {
    this.watching = true
    this.onLife()
    this.wait(QUIET_MS)
  }

  end(): void {
    this.watching = false
    clearTimeout(this.timer)
    this.become('none')
  }

  /** Something has arrived. Called for every piece, so it only takes note of the time. */
  onLife(): void {
    this.lastSign = Date.now()
    this.wasUnreachable = false
    this.pause = QUIET_MS
    if (this.silence === 'none') return
    this.become('none')
    this.wait(QUIET_MS)
  }

  /** The device says that it lost its connection, or has it again: the server is asked, which may be on the device. */
  onConnectionChange(): void {
    if (this.watching) void this.check()
  }

  private wait(ms: number): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.tick(), ms)
  }

  private async tick(): Promise<void> {
    const rest = this.lastSign + QUIET_MS - Date.now()
    if (rest > 0) return this.wait(rest)
    await this.check()
  }

  private async check(): Promise<void> {
    if (this.checking) return
    this.checking = true
    clearTimeout(this.timer)
    const { lastSign } = this
    if (this.silence === 'none' && Date.now() - lastSign >= QUIET_MS) this.become('quiet')
    const reached = await this.around.probe().then(
      () => true,
      (error) => !isOutOfReach(error),
    )
    this.checking = false
    if (!this.watching) return
    if (this.lastSign !== lastSign) return this.wait(QUIET_MS)
    if (!reached) this.missed()
    else if (this.wasUnreachable) this.grant(lastSign)
    else this.lengthen()
  }

  private missed(): void {
    if (!this.wasUnreachable) this.pause = FIRST_RETRY_MS / 2
    this.wasUnreachable = true
    this.become('unreachable')
    this.lengthen()
  }

  private grant(lastSign: number): void {
    this.become('quiet')
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      if (this.watching && this.lastSign === lastSign) this.around.onLost()
    }, GRACE_MS)
  }

  private lengthen(): void {
    this.pause = Math.min(this.pause * 2, LONGEST_PAUSE_MS)
    this.wait(this.pause)
  }

  private become(silence: Silence): void {
    if (silence === this.silence) return
    this.silence = silence
    this.around.onChange(silence)
  }
}

function isOutOfReach(error: unknown): boolean {
  return error instanceof ApiError && (error.kind === 'network' || error.kind === 'timeout')
}
