/** What the session tells the page around the element; implemented by the frame over the host's bridge. */
import type { ChatKitEvents, ChatKitOptions } from '@openai/chatkit'

type DetailOf<K extends keyof ChatKitEvents> = ChatKitEvents[K] extends CustomEvent<infer D> ? D : never

export type Emit = <K extends keyof ChatKitEvents>(type: K, detail: DetailOf<K>) => void

export interface Outlet {
  emit: Emit
  log(name: string, data?: Record<string, unknown>): void
  /** Reports a failure to the page as `chatkit.error`. */
  fail(error: unknown): void
  options(): ChatKitOptions
}
