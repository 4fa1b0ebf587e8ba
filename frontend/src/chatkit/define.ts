/** Registers `<openai-chatkit>` once per page, whichever build comes first; called by the entries. */
import { elementClass } from './host/ChatKitElement'
import type { FrameScript } from './host/frameDocument'
import { VERSION } from './version'

const NAME = 'openai-chatkit'

/** Does nothing where a page is rendered on a server: there are no elements yet. */
export function defineElement(frameScript: FrameScript): void {
  if (!('customElements' in globalThis)) return
  const present: (CustomElementConstructor & { version?: unknown }) | undefined = customElements.get(NAME)
  if (!present) customElements.define(NAME, versioned(frameScript))
  else if (present.version !== VERSION) reportSecond(present.version)
}

function versioned(frameScript: FrameScript) {
  return class OpenAIChatKit extends elementClass(frameScript) {
    /** Which version draws; the first one that a page loads does. */
    static readonly version = VERSION
  }
}

/** Heard at every element that is there, or at the document while there is none. */
function reportSecond(used: unknown): void {
  const elements = [...document.querySelectorAll(NAME)]
  const detail = { name: 'version.ignored', data: { used: String(used ?? 'unknown'), ignored: VERSION } }
  for (const target of elements.length > 0 ? elements : [document]) {
    target.dispatchEvent(new CustomEvent('chatkit.log', { detail }))
  }
}
