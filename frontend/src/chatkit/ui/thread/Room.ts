/**
 * The room below a message that was just sent: it lets the message stand at the top of the view and its
 * answer come in below, without anything moving. Used by the thread's scroll.
 */

const ABOVE_PX = 12
/** A long message gives up its beginning for its answer. */
const MOST_OF_VIEW = 0.4

export class Room {
  private open = false
  private height = 0

  constructor(private readonly element: HTMLElement) {}

  get isOpen(): boolean {
    return this.open
  }

  begin(): void {
    this.open = true
  }

  /** Makes the room as tall as the view has place for below the content. */
  fit(frame: HTMLElement, message: Element | null): void {
    const wanted = this.open && message ? Math.max(0, this.left(frame, message)) : 0
    if (Math.abs(wanted - this.height) < 0.5) return
    this.height = wanted
    this.element.style.height = `${wanted}px`
  }

  /** Where the view has to begin for the message to stand at its top. */
  topFor(frame: HTMLElement, message: Element): number {
    const { top, height } = message.getBoundingClientRect()
    const start = top - frame.getBoundingClientRect().top + frame.scrollTop
    return Math.max(start - ABOVE_PX, start + height - frame.clientHeight * MOST_OF_VIEW)
  }

  private left(frame: HTMLElement, message: Element): number {
    const below = frame.scrollHeight - this.height
    return this.topFor(frame, message) + frame.clientHeight - below
  }
}
