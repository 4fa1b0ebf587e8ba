/** Shares the time that one frame has for colouring among all blocks of code; owned by the highlighter. */

const FRAME_MS = 16
const SHARE_MS = 5

export class FrameBudget {
  private frame = Number.NEGATIVE_INFINITY
  private spent = 0

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Does the work if there is time for it in this frame; says whether it was done. */
  spend(work: () => void): boolean {
    const start = this.now()
    if (start - this.frame >= FRAME_MS) {
      this.frame = start
      this.spent = 0
    }
    if (this.spent >= SHARE_MS) return false
    work()
    this.spent += this.now() - start
    return true
  }
}
