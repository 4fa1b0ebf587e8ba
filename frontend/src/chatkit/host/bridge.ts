/**
 * The contract between the element in the page and the script in its frame. Both are of one origin, so
 * they call each other directly; the frame finds its bridge on the iframe element under this symbol.
 */
import type { ChatKitOptions } from '@openai/chatkit'
import type { Remembered } from '../session/ChatSession'
import type { Emit } from '../session/outlet'
import type { OptionProblem } from './validateOptions'

/** In the registry that all documents of a page share. */
export const BRIDGE = Symbol.for('openai-chatkit.bridge')

/** What the frame needs to draw: valid options, or what is wrong with them; neither before the first. */
export type Setup =
  | { options: ChatKitOptions; problem: null }
  | { options: null; problem: OptionProblem | null }

export interface HostBridge {
  /** Called as soon as the frame's script runs. */
  hello(): void
  /** Called when the frame can draw; what comes back is what to draw first. */
  connect(frame: FrameHandle): { setup: Setup; remembered: Remembered | null }
  emit: Emit
  /** Reports a failure as `chatkit.error`, as an Error of the page's own. */
  fail(error: unknown): void
  fetch: typeof fetch
  /** Offers the page a key event that nothing in the frame has used; true when the page used it. */
  offerKey(type: 'keydown' | 'keyup', init: KeyboardEventInit): boolean
}

export type MethodName =
  | 'focusComposer'
  | 'setThreadId'
  | 'sendCustomAction'
  | 'sendUserMessage'
  | 'setComposerValue'
  | 'fetchUpdates'
  | 'showHistory'
  | 'hideHistory'

export interface FrameHandle {
  setup(setup: Setup): void
  call(method: MethodName, args: readonly unknown[]): Promise<void>
  /** Ends everything and says what to take up again later. */
  close(): Remembered | null
}

type Bridged = { [BRIDGE]?: HostBridge }

export function attachBridge(frame: HTMLIFrameElement, bridge: HostBridge): void {
  ;(frame as Bridged)[BRIDGE] = bridge
}

/** The bridge of the frame this script runs in, or null in any other document. */
export function bridgeOf(frameWindow: Window): HostBridge | null {
  const element: unknown = frameWindow.frameElement
  return (element as Bridged | null)?.[BRIDGE] ?? null
}
