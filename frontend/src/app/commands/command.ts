/** What a command is; the palette, the sheet of keys and the keyboard all read the same. */
import type { LucideIcon } from 'lucide-react'

/** The parts of the sheet, in its order. */
export const COMMAND_GROUPS = ['general', 'places', 'list', 'todo'] as const

export type CommandGroup = (typeof COMMAND_GROUPS)[number]

export interface Command {
  /** Lasting and unique, such as `todo.complete`: what was used last is remembered by it. */
  readonly id: string
  readonly label: string
  readonly group: CommandGroup
  readonly icon?: LucideIcon
  /** Each as in `keys.ts`: `Mod+K`, `G I` (one after the other), `?`, `Delete`. The first is the one that is told. */
  readonly keys?: readonly string[]
  /** Whether it can be done just now; left out: always. */
  readonly enabled?: () => boolean
  /** Its keys with Mod work in text fields and in the chat too: for those that mean nothing there. */
  readonly whileTyping?: boolean
  /** Not offered in the palette: what makes sense by its key only, such as moving. */
  readonly keysOnly?: boolean
  /** Left out of the sheet, since another command tells of the same keys. */
  readonly isTold?: false
  /** Its keys are told in the sheet, but handled by what has the focus. */
  readonly handledByFocus?: boolean
  /** `false`: there was nothing to do, the key keeps its own meaning. */
  run(): unknown
}

export const isEnabled = (command: Command): boolean => command.enabled?.() ?? true
