/** Sends what is answered by a stream, follows the answer, ends it and has made good what went wrong; owned by the conversation. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { StreamEvent } from '../protocol/events'
import type { StreamingRequest } from '../protocol/requests'
import { beginResponse, endResponse } from '../thread/reducer'
import { doubtful } from '../thread/state'
import { Alignment } from './Alignment'
import type { ConversationStore } from './ConversationStore'
import type { Outlet } from './outlet'
import type { Refresher } from './Refresher'
import { Responses } from './responses'
import { SilenceWatch } from './SilenceWatch'

/** Who sent a message waits at most this long to learn whether it has arrived. */
const VERDICT_LIMIT_MS = 3_000

interface Surroundings {
  onCreated(): void
  onChanged(): void
}

export class Exchange {
  /** The request whose answer has not begun: asking again asks the same. */
  unanswered: StreamingRequest | null = null
  readonly alignment: Alignment
  private readonly responses: Responses
  private readonly watch: SilenceWatch
  private hasThread: boolean
  private isClosed = false

  constructor(
    private readonly store: ConversationStore,
    refresher: Refresher,
    private readonly around: Surroundings,
    api: ApiClient,
    private readonly outlet: Outlet,
  ) {
    this.hasThread = store.get().id !== null
    this.responses = new Responses(api, outlet)
    this.alignment = new Alignment(store, refresher, () => this.active, outlet)
    this.watch = new SilenceWatch({
      probe: async () => void (await this.alignment.readEnd(true)),
      onChange: (silence) => store.patch({ silence }),
      onLost: () => this.responses.giveUp(),
    })
  }

  get active(): boolean {
    return this.responses.active
  }

  /** Asks for a response and follows it; says whether it came to its end. */
  async ask(request: StreamingRequest, onAccepted: () => void = () => undefined): Promise<boolean> {
    this.alignment.begin()
    this.unanswered = request
    this.store.patch({ responding: true, waiting: true, responseError: null })
    this.store.changeThread(beginResponse)
    let failure: ApiError | null = null
    try {
      await this.read(request, (event) => {
        if (this.unanswered === request) {
          onAccepted()
          this.alignment.rebase()
          this.unanswered = null
        }
        this.apply(event)
      })
      if (!this.active && this.isCut(request)) failure = new ApiError('interrupted')
    } catch (error) {
      failure = error as ApiError
    }
    if (failure && failure.kind !== 'aborted') this.outlet.fail(failure)
    await this.end(failure)
    return failure === null
  }

  /** Follows the stream of an action; throws what it says went wrong, which belongs to the widget. */
  async follow(request: StreamingRequest): Promise<void> {
    this.alignment.begin()
    let refused: ApiError | null = null
    let failure: ApiError | null = null
    try {
      await this.read(request, (event) => {
        if (event.type === 'thread.item.added') this.store.patch({ responding: true })
        if (event.type === 'error') refused = serverError(event.message)
        else this.apply(event)
      })
    } catch (error) {
      failure = error as ApiError
    }
    // Whatever became of it is the widget's to show, yet the thread must be what the server has.
    await this.end(null, failure?.isAmbiguous === true && failure.kind !== 'aborted')
    if (failure ?? refused) throw failure ?? refused
  }

  stop(): void {
    this.responses.stop()
  }

  onConnectionChange(): void {
    this.watch.onConnectionChange()
    this.alignment.onConnectionChange()
  }

  /** Takes up a response that another exchange began and could not follow to its end. */
  takeUp(): void {
    if (!this.store.get().outgoing) this.store.patch({ responseError: new ApiError('interrupted') })
    void this.alignment.end({ wasLost: true, isDoubtful: true, isComplete: false })
  }

  close(): void {
    this.isClosed = true
    this.responses.stop()
    this.alignment.close()
  }

  private async read(request: StreamingRequest, onEvent: (event: StreamEvent) => void): Promise<void> {
    if (!this.active) this.watch.begin()
    try {
      await this.responses.read(request, {
        onEvent,
        onMalformed: () => this.store.changeThread(doubtful),
        onLife: () => this.watch.onLife(),
      })
    } finally {
      if (!this.active) this.watch.end()
    }
  }

  private apply(event: StreamEvent): void {
    if (event.type === 'client_effect') {
      this.outlet.emit('chatkit.effect', { name: event.name, data: event.data })
      return
    }
    if (event.type === 'error') this.outlet.fail(serverError(event.message))
    this.store.receive(event)
    if (!this.hasThread) this.adoptThread(event)
    if (event.type === 'thread.updated') this.around.onChanged()
  }

  /** A new thread has its id from its first event, or from an item where that event is missing. */
  private adoptThread(event: StreamEvent): void {
    const id = 'thread' in event ? event.thread.id : 'item' in event ? event.item.thread_id : ''
    if (!id) return
    this.hasThread = true
    this.store.patch({ id, load: 'ready' })
    this.around.onCreated()
  }

  /** Whether a stream ended before what it began was done. */
  private isCut(request: StreamingRequest): boolean {
    const { thread, outgoing } = this.store.get()
    const isMissing = 'input' in request.params && 'content' in request.params.input && outgoing !== null
    return thread.streaming.size > 0 || (isMissing && thread.failure === null)
  }

  private async end(failure: ApiError | null, wasCut = false): Promise<void> {
    if (this.isClosed) return
    if (this.active) return this.show(failure)
    const { thread, outgoing } = this.store.get()
    this.store.changeThread(endResponse)
    this.store.patch({ waiting: false })
    if (!outgoing) {
      this.show(failure)
      this.store.patch({ responding: false })
    }
    this.around.onChanged()
    const wasStopped = failure?.kind === 'aborted' && !outgoing
    const wasLost = wasCut || (failure?.isAmbiguous === true && !wasStopped)
    const found = { wasLost, isDoubtful: thread.incomplete, isComplete: failure === null }
    await within(VERDICT_LIMIT_MS, this.alignment.end(found))
    if (outgoing) this.show(failure && this.asSeenNow(failure))
    if (!this.active) this.store.patch({ responding: false })
  }

  /** A connection that was lost is lost before the message arrived, or after it. */
  private asSeenNow(failure: ApiError): ApiError {
    const hasArrived = this.store.get().outgoing === null
    if (hasArrived && failure.kind === 'network') return new ApiError('interrupted', { cause: failure })
    if (!hasArrived && failure.kind === 'interrupted') return new ApiError('network', { cause: failure })
    return failure
  }

  /** Says what went wrong: at the message where that has not arrived, else where its answer would stand. */
  private show(failure: ApiError | null): void {
    const { outgoing, thread } = this.store.get()
    if (outgoing) {
      const error = failure ?? (thread.failure ? serverError(thread.failure.message) : null)
      if (error) this.store.patch({ outgoing: { ...outgoing, error } })
    } else if (failure && failure.kind !== 'aborted') {
      this.store.patch({ responseError: failure })
    }
  }
}

function serverError(message: string | null | undefined): ApiError {
  return new ApiError('server', { serverMessage: message ?? null })
}

function within(ms: number, promise: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    void promise.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
