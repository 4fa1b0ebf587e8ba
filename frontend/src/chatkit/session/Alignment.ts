/** Sees to it that what is shown of a thread's end is what the server has, once a response is over; owned by the exchange. */
import { ApiError } from '../api/ApiError'
import type { ConversationStore } from './ConversationStore'
import { isOutgoing } from './conversationState'
import type { Outlet } from './outlet'
import { Recovery } from './Recovery'
import type { Refresher } from './Refresher'

/** More than a response has brought is read after it, in case the server has more. */
const MARGIN = 3
/** A response that ended well is compared with the thread after this time. */
const CHECK_MS = 1_500

export class Alignment {
  private readonly recovery: Recovery
  private check: ReturnType<typeof setTimeout> | undefined
  /** What the thread held before the message that is on its way. */
  private known: ReadonlySet<string> = new Set()
  private lengthBefore = 0

  constructor(
    private readonly store: ConversationStore,
    private readonly refresher: Refresher,
    private readonly isActive: () => boolean,
    private readonly outlet: Outlet,
  ) {
    this.recovery = new Recovery({
      readEnd: (keepsUnsaved) => this.readEnd(keepsUnsaved),
      isActive,
      isUnanswered: () => store.get().thread.items.at(-1)?.type === 'user_message',
      onFailed: (error) => outlet.fail(error),
    })
  }

  /** A response is about to be asked for. */
  begin(): void {
    const { thread, outgoing } = this.store.get()
    if (outgoing) this.known = new Set(thread.items.map((item) => item.id))
    const isUnchecked = this.check !== undefined || this.recovery.isOwed || this.isActive()
    if (!isUnchecked) this.lengthBefore = thread.items.length
    clearTimeout(this.check)
    this.check = undefined
  }

  /** What the server has taken back is no longer counted. */
  rebase(): void {
    this.lengthBefore = Math.min(this.lengthBefore, this.store.get().thread.items.length)
  }

  /** A response is over; resolves when it is known what a fresh read says first, where there is doubt. */
  async end(found: { wasLost: boolean; isDoubtful: boolean; isComplete: boolean }): Promise<void> {
    if (!this.store.get().id) return
    if (found.wasLost || found.isDoubtful || this.recovery.isOwed) await this.recovery.begin(found.wasLost)
    else if (found.isComplete) this.checkSoon()
  }

  /** Reads the thread's newest items; a message on its way that is among them has arrived. */
  async readEnd(keepsUnsaved: boolean): Promise<boolean> {
    const isSaved = await this.refresher.readEnd(this.span, keepsUnsaved)
    this.store.update((state) => {
      const { outgoing, thread } = state
      const message = thread.items.findLast((item) => item.type === 'user_message')
      const arrived = outgoing && message && !this.known.has(message.id) && isOutgoing(outgoing, message)
      return {
        ...state,
        thread: { ...thread, incomplete: false },
        ...(arrived
          ? {
              outgoing: null,
              responseError: outgoing.error ? new ApiError('interrupted') : state.responseError,
            }
          : {}),
      }
    })
    return isSaved
  }

  onConnectionChange(): void {
    this.recovery.onConnectionChange()
  }

  close(): void {
    clearTimeout(this.check)
    this.recovery.close()
  }

  /** How many items have come since what is here was last known to be true. */
  private get span(): number {
    return Math.max(0, this.store.get().thread.items.length - this.lengthBefore) + MARGIN
  }

  /**
   * Nothing in a stream says that it is over, so one that was cut between two items looks whole: the thread's
   * last few items are compared with the server's, once and beside everything else.
   */
  private checkSoon(): void {
    clearTimeout(this.check)
    this.check = setTimeout(() => {
      if (this.isActive()) return
      void this.refresher.isCurrent(this.span).then(
        (isCurrent) => {
          this.check = undefined
          if (!isCurrent && !this.isActive()) void this.recovery.begin(true)
        },
        (error) => this.outlet.log('thread.check.failed', { message: String(error) }),
      )
    }, CHECK_MS)
  }
}
