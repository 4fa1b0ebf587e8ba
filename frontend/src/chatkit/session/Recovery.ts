/**
 * Reads a thread's end again after a response that broke off or made no sense, until what is here is what the
 * server has; owned by the exchange. A server that is cut off needs a moment to save what it had, or goes on
 * answering without anybody listening; what is only here stays in sight for that long.
 */
import { ApiError } from '../api/ApiError'

/** The pause before each read. */
const READS_MS = [400, 1_100, 2_500, 4_000, 8_000, 15_000, 30_000] as const
/** From this read on, what the server doesn't have goes. */
const FINAL_READ = 2
/** The pause before each new attempt while the server is out of reach. */
const ATTEMPTS_MS = [2_000, 5_000, 10_000, 20_000, 40_000, 60_000] as const

interface Surroundings {
  /** Reads the thread's end; says whether the server has all that is here. */
  readEnd(keepsUnsaved: boolean): Promise<boolean>
  isActive(): boolean
  /** Whether the thread ends with something that still waits for its answer. */
  isUnanswered(): boolean
  onFailed(error: unknown): void
}

export class Recovery {
  /** Whether what is here may differ from what the server has. */
  isOwed = false
  private run = 0
  private least = 0
  private wake: () => void = () => undefined

  constructor(private readonly around: Surroundings) {}

  /**
   * Begins to read; resolves after the first read, whatever came of it, and goes on by itself. A server whose
   * connection was lost may still be at work, so it is looked at a few times.
   */
  begin(wasLost: boolean): Promise<void> {
    this.isOwed = true
    this.cancel()
    this.least = wasLost ? FINAL_READ : 1
    return new Promise((resolve) => void this.follow(this.run, resolve))
  }

  /** The server may be in reach again. */
  onConnectionChange(): void {
    this.wake()
  }

  close(): void {
    this.isOwed = false
    this.cancel()
  }

  private cancel(): void {
    this.run += 1
    this.wake()
  }

  private async follow(run: number, onFirst: () => void): Promise<void> {
    let read = 0
    let missed = 0
    for (;;) {
      const pause = missed > 0 ? ATTEMPTS_MS[missed - 1] : READS_MS[read]
      if (pause === undefined) break
      await this.pause(pause)
      if (run !== this.run || this.around.isActive()) break
      try {
        const isSaved = await this.around.readEnd(read < FINAL_READ)
        if (run !== this.run || this.isSettled(read, isSaved)) break
        read += 1
        missed = 0
      } catch (error) {
        missed += 1
        if (!this.isWorthAnother(error)) break
      }
      onFirst()
    }
    onFirst()
  }

  private isSettled(read: number, isSaved: boolean): boolean {
    if (read < (isSaved ? this.least : FINAL_READ) || this.around.isUnanswered()) return false
    this.isOwed = false
    return true
  }

  private isWorthAnother(error: unknown): boolean {
    if (error instanceof ApiError && error.retryable) return true
    this.isOwed = false
    this.around.onFailed(error)
    return false
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
