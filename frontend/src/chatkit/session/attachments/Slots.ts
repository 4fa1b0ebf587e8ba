/** Lets only a few uploads run at a time, so that they leave the browser connections for the chat; used by the tray. */
import { ApiError } from '../../api/ApiError'

export class Slots {
  private readonly waiting: (() => void)[] = []

  constructor(private free: number) {}

  /** Runs the work when its turn comes, unless it is given up before. */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve))
    else this.free--
    try {
      if (signal.aborted) throw new ApiError('aborted')
      return await work()
    } finally {
      this.next()
    }
  }

  /** Hands the slot to whoever waits longest. */
  private next(): void {
    const first = this.waiting.shift()
    if (first) first()
    else this.free++
  }
}
