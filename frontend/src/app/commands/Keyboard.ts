/** The one place that turns keys into commands: the latest registered first, sequences, and never against typing. */

import type { Commands } from './Commands'
import { type Command, isEnabled } from './command'
import { strokeOf } from './keys'

/** How long the second key of a sequence may take. */
const PATIENCE_MS = 1_200
/** All others may be meant for what is typed. */
const NEVER_TYPED = /^(?:Mod\+|F\d)/
const FIELDS =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, openai-chatkit'
const POPUPS = '[role="dialog"], [role="menu"], [role="listbox"]'

export class Keyboard {
  readonly #commands: Commands
  #begun: string | null = null
  #forget: number | undefined

  constructor(commands: Commands) {
    this.#commands = commands
  }

  /** Until the returned function is called. */
  listen(): () => void {
    addEventListener('keydown', this.#press)
    return () => removeEventListener('keydown', this.#press)
  }

  #press = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
    const stroke = strokeOf(event)
    if (stroke === null) return
    const busy = isBusy(event.target)
    if (busy && !NEVER_TYPED.test(stroke)) return
    const usable = this.#usable(busy)
    const begun = this.#begun
    this.#begin(null)
    const sequence = begun === null ? stroke : `${begun} ${stroke}`
    if (this.#act(usable, sequence) || (begun !== null && this.#act(usable, stroke))) event.preventDefault()
  }

  #usable(busy: boolean): readonly Command[] {
    const all = this.#commands.all().toReversed()
    return all.filter((each) => !each.handledByFocus && (!busy || each.whileTyping) && isEnabled(each))
  }

  #act(usable: readonly Command[], sequence: string): boolean {
    const meant = usable.filter(({ keys }) => keys?.includes(sequence))
    for (const command of meant) if (command.run() !== false) return true
    const begins = usable.some(({ keys }) => keys?.some((each) => each.startsWith(`${sequence} `)))
    if (begins) this.#begin(sequence)
    return begins
  }

  #begin(sequence: string | null): void {
    clearTimeout(this.#forget)
    this.#begun = sequence
    if (sequence !== null) this.#forget = window.setTimeout(() => this.#begin(null), PATIENCE_MS)
  }
}

/** Whether keys without Mod belong to what has the focus: to a text, to the chat, to an open menu. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches(FIELDS) || target.closest(POPUPS) !== null
}
