/** Registers `<openai-chatkit>`. The types of options, methods and events are those of `@openai/chatkit`. */
import type { OpenAIChatKit } from '@openai/chatkit'

export type * from '@openai/chatkit'

export declare const version: string

/** What `customElements.get('openai-chatkit')` gives. */
export interface ChatKitElementClass {
  new (): OpenAIChatKit
  /** Which version draws: the first one that the page has loaded. */
  readonly version: string
}

declare global {
  interface HTMLElementTagNameMap {
    'openai-chatkit': OpenAIChatKit
  }
}
