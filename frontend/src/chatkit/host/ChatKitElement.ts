/** The `<openai-chatkit>` element: the published API on the outside, a frame that draws on the inside. */
import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit'
import type { Remembered } from '../session/ChatSession'
import type { Emit } from '../session/outlet'
import { couldNotLoad } from '../text/couldNotLoad'
import { attachBridge, type FrameHandle, type HostBridge, type MethodName, type Setup } from './bridge'
import { asPageError, ChatKitError } from './ChatKitError'
import { createFrame, type FrameScript, HOST_STYLES } from './frameDocument'
import { HeldCalls } from './HeldCalls'
import { callProblem } from './validateCall'
import { type OptionProblem, validateOptions } from './validateOptions'

const NO_SETUP: Setup = { options: null, problem: null }

/** Defines the class late: `HTMLElement` does not exist where a page is rendered on a server. */
export function elementClass(frameScript: FrameScript) {
  return class ChatKitElement extends HTMLElement {
    #setup: Setup | null = null
    #frame: HTMLIFrameElement | null = null
    #handle: FrameHandle | null = null
    #ready = false
    #greeted = false
    readonly #held = new HeldCalls()
    #reports: Array<() => void> = []
    #remembered: Remembered | null = null

    connectedCallback(): void {
      takeUpOptions(this)
      this.#open()
    }

    /** With it a page's `moveBefore` leaves the frame, and all it holds, as it is. */
    connectedMoveCallback(): void {}

    /** Also when the element is moved in any older way: its frame's document is gone then, too. */
    disconnectedCallback(): void {
      this.#close()
    }

    /** For markup that sets properties: the same as setOptions. */
    get options(): ChatKitOptions | null {
      return this.#setup?.options ?? null
    }

    set options(options: ChatKitOptions) {
      this.setOptions(options)
    }

    setOptions(options: ChatKitOptions): void {
      const validated = validateOptions(options)
      if ('problem' in validated) {
        const error = optionsError(validated.problem)
        this.#report(() => this.#fail(error))
        // Options that were good stay in force; without any there is nothing to draw but the problem.
        if (this.#setup?.options) return
        this.#held.refuse(error)
        this.#apply({ options: null, problem: validated.problem })
        return
      }
      if (validated.unknown.length > 0) {
        const data = { options: validated.unknown }
        this.#report(() => this.#emit('chatkit.log', { name: 'options.unknown', data }))
      }
      this.#apply({ options: validated.options, problem: null })
    }

    focusComposer(): Promise<void> {
      this.#frame?.focus()
      return this.#call('focusComposer')
    }

    setThreadId(threadId: string | null): Promise<void> {
      return this.#call('setThreadId', threadId)
    }

    sendCustomAction(...args: Parameters<OpenAIChatKit['sendCustomAction']>): Promise<void> {
      return this.#call('sendCustomAction', ...args)
    }

    sendUserMessage(params: Parameters<OpenAIChatKit['sendUserMessage']>[0]): Promise<void> {
      return this.#call('sendUserMessage', params)
    }

    setComposerValue(params: Parameters<OpenAIChatKit['setComposerValue']>[0]): Promise<void> {
      return this.#call('setComposerValue', params)
    }

    fetchUpdates(): Promise<void> {
      return this.#call('fetchUpdates')
    }

    showHistory(): Promise<void> {
      return this.#call('showHistory')
    }

    hideHistory(): Promise<void> {
      return this.#call('hideHistory')
    }

    #open(): void {
      const root = this.shadowRoot ?? styledRoot(this)
      const frame = createFrame(frameScript, this.#setup?.options?.frameTitle ?? 'Chat')
      attachBridge(frame, this.#bridge(frame))
      frame.addEventListener('load', () => this.#onLoad(frame))
      root.replaceChildren(frame)
      this.#frame = frame
    }

    #close(): void {
      this.#remembered = this.#handle?.close() ?? this.#remembered
      this.#frame?.remove()
      this.#frame = null
      this.#handle = null
      this.#ready = false
      this.#greeted = false
    }

    /** The document has loaded, its module script with it: if that has not run, it never will. */
    #onLoad(frame: HTMLIFrameElement): void {
      if (frame === this.#frame && !this.#greeted) this.#onFrameFailure(new Error('The script did not run.'))
    }

    #onFrameFailure(cause: unknown): void {
      const message = couldNotLoad(this.#setup?.options?.locale ?? navigator.language)
      const shown = document.createElement('p')
      shown.setAttribute('role', 'alert')
      shown.lang = message.language
      shown.dir = 'auto'
      shown.textContent = message.text
      this.shadowRoot?.replaceChildren(shown)
      const error = new ChatKitError(message.text, { code: 'frame', cause })
      this.#fail(error)
      this.#held.refuse(error)
    }

    #bridge(frame: HTMLIFrameElement): HostBridge {
      return {
        hello: () => {
          this.#greeted = true
        },
        connect: (handle) => {
          this.#handle = handle
          frame.dataset.painted = ''
          setTimeout(() => this.#becomeReady())
          return { setup: this.#setup ?? NO_SETUP, remembered: this.#remembered }
        },
        emit: (type, detail) => this.#emit(type, detail),
        fail: (error) => (this.#greeted && !this.#handle ? this.#onFrameFailure(error) : this.#fail(error)),
        fetch: (...args) => window.fetch(...args),
        offerKey: (type, init) => !this.dispatchEvent(new KeyboardEvent(type, init)),
      }
    }

    #apply(setup: Setup): void {
      this.#setup = setup
      if (this.#frame) this.#frame.title = setup.options?.frameTitle ?? 'Chat'
      if (!this.#handle) return
      this.#handle.setup(setup)
      setTimeout(() => this.#becomeReady())
    }

    /** Says what was held back for listeners, then takes up the calls that came too early. */
    #becomeReady(): void {
      for (const report of this.#reports.splice(0)) report()
      if (this.#ready || !this.#handle || !this.#setup?.options) return
      this.#ready = true
      this.#emit('chatkit.ready', undefined)
      this.#held.release(this.#handle)
    }

    #call(method: MethodName, ...args: readonly unknown[]): Promise<void> {
      const problem = this.#setup?.problem ?? null
      const refusal = problem ? optionsError(problem) : callProblem(method, args)
      return refusal
        ? Promise.reject(refusal)
        : this.#held.promise(this.#ready ? this.#handle : null, method, args)
    }

    /** Wrappers add their listeners after they set options, so reports wait for the frame or the next task. */
    #report(report: () => void): void {
      this.#reports.push(report)
      if (this.#handle) setTimeout(() => this.#becomeReady())
    }

    #fail(error: unknown): void {
      this.#emit('chatkit.error', { error: asPageError(error) })
    }

    #emit: Emit = (type, detail) => {
      this.dispatchEvent(new CustomEvent(type, { detail }))
    }
  }
}

function optionsError({ option, message }: OptionProblem): ChatKitError {
  return new ChatKitError(message, { code: 'options', cause: { option } })
}

/** Options that the page had set as a property before the class was there hide the accessor. */
function takeUpOptions(element: HTMLElement & { options?: ChatKitOptions | null }): void {
  if (!Object.hasOwn(element, 'options')) return
  const { options } = element
  delete element.options
  if (options) element.options = options
}

function styledRoot(host: HTMLElement): ShadowRoot {
  const root = host.attachShadow({ mode: 'open' })
  const styles = new CSSStyleSheet()
  styles.replaceSync(HOST_STYLES)
  root.adoptedStyleSheets = [styles]
  return root
}
