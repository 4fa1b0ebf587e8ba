/** Draws the chat into the frame's document and answers the host's calls; called by the frame's script. */
import './styles/frame.css'
import { createRoot } from 'react-dom/client'
import type { FrameHandle, HostBridge, Setup } from '../host/bridge'
import type { Remembered } from '../session/ChatSession'
import { ChatSession } from '../session/ChatSession'
import type { Outlet } from '../session/outlet'
import { Store } from '../session/Store'
import { warmUpWidgets } from '../widgets/loadWidgets'
import { Chat } from './Chat'
import { offerKeysTo } from './keys'
import { warmUpThread } from './LazyThread'
import { callMethod } from './methods'
import { whenIdle } from './whenIdle'

/** One mounted chat: made when the first valid options arrive, kept over later ones. */
class Mounted implements FrameHandle {
  private session: ChatSession | null = null
  private readonly setupStore = new Store<Setup>({ options: null, problem: null })
  private readonly root = createRoot(rootElement())
  private readonly outlet: Outlet
  private onDrawn = () => {}
  private readonly drawn = new Promise<void>((resolve) => {
    this.onDrawn = resolve
  })

  constructor(
    private readonly bridge: HostBridge,
    private readonly remembered: () => Remembered | null,
  ) {
    this.outlet = {
      emit: bridge.emit,
      log: (name, data) => bridge.emit('chatkit.log', { name, ...(data ? { data } : {}) }),
      fail: bridge.fail,
      options: () => {
        const { options } = this.setupStore.get()
        if (!options) throw new Error('The chat has no options yet.')
        return options
      },
    }
  }

  setup(setup: Setup): void {
    const before = this.setupStore.get().options
    this.setupStore.set(setup)
    if (setup.options && !this.session) this.begin()
    else if (setup.options && before && addressOf(setup) !== addressOf({ options: before, problem: null })) {
      void this.session?.current.get().load()
    }
    const { setupStore, session, outlet, onDrawn } = this
    this.root.render(<Chat setup={setupStore} session={session} log={outlet.log} onDrawn={onDrawn} />)
  }

  async call(method: Parameters<FrameHandle['call']>[0], args: readonly unknown[]): Promise<void> {
    if (!this.session) throw new Error('The chat has no options yet.')
    // What is not drawn yet takes no focus; everything else is the session's alone.
    if (method === 'focusComposer') await this.drawn
    await callMethod(this.session, method, args)
  }

  close(): Remembered | null {
    const remembered = this.session?.close() ?? null
    this.unmount()
    return remembered
  }

  /** Taken off the page, the frame is gone already, and with it at times what React asks for the focus. */
  private unmount(): void {
    try {
      this.root.unmount()
    } catch (error) {
      if (document.defaultView) throw error
    }
  }

  private begin(): void {
    this.session = new ChatSession(this.outlet, this.bridge.fetch, this.remembered())
    const { session } = this
    this.reportDraft(session)
    // After `chatkit.ready`, so that the page hears of the first thread's loading.
    setTimeout(() => void session.start())
  }

  /** ChatKit has no event for what is being written; with this one a page can keep it over a reload. */
  private reportDraft({ composer }: ChatSession): void {
    let { text } = composer.store.get()
    composer.store.subscribe(() => {
      const now = composer.store.get().text
      if (now !== text) this.outlet.log('composer.change', { text: now })
      text = now
    })
  }
}

function addressOf(setup: Setup): string | null {
  return setup.options && 'url' in setup.options.api ? setup.options.api.url : null
}

function rootElement(): HTMLElement {
  const root = document.getElementById('root')
  if (!root) throw new Error('The frame’s document has no root.')
  return root
}

export function mount(bridge: HostBridge): void {
  let remembered: Remembered | null = null
  const mounted = new Mounted(bridge, () => remembered)
  offerKeysTo(bridge)
  const first = bridge.connect(mounted)
  remembered = first.remembered
  mounted.setup(first.setup)
  whenIdle(warmUpThread)
  whenIdle(warmUpWidgets)
}
