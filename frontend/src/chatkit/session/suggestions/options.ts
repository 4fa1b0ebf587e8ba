/** What stands in the menu over the composer's field, and what choosing it leads to; used by the field's menu. */
import type { Command, CommandsOption, Entity } from '@openai/chatkit'

export type Choice =
  | { type: 'insert'; text: string; goesOn?: boolean }
  | { type: 'nothing' }
  | { type: 'level'; level: Level }

export interface Option {
  readonly label: string
  readonly description?: string | undefined
  readonly icon?: string | undefined
  readonly group?: string | undefined
  readonly checked?: boolean
  /** Leads to further options, as far as that is known beforehand. */
  readonly leads?: boolean
  choose(): Choice | Promise<Choice>
}

/** One menu: the first one, or one that an option has led to. */
export interface Level {
  readonly title: string | null
  /** What is known at once. */
  known(query: string): readonly Option[]
  /** What the page has to be asked for. */
  search?(query: string): Promise<readonly Option[]>
}

type OnSelect = CommandsOption['onSelect']

export function entityOption(entity: Entity, runOf: (entity: Entity) => string): Option {
  const { title, icon, group } = entity
  return { label: title, icon, group, choose: () => ({ type: 'insert', text: runOf(entity) }) }
}

export function commandOption(
  command: Command,
  onSelect: () => OnSelect,
  runOf: (entity: Entity) => string,
): Option {
  const { label, description, icon, group } = command
  const choose = async () => choiceOf(await onSelect()?.(command), command, onSelect, runOf)
  return { label, description, icon, group, choose }
}

function choiceOf(
  selection: unknown,
  from: Command,
  onSelect: () => OnSelect,
  runOf: (entity: Entity) => string,
): Choice {
  if (selection === undefined || selection === null) return { type: 'nothing' }
  const { type, entity, commands } = selection as { type?: unknown; entity?: unknown; commands?: unknown }
  if (type === 'entity' && isEntity(entity)) return { type: 'insert', text: runOf(entity) }
  if (type === 'menu' && Array.isArray(commands)) {
    const options = commands.filter(isCommand).map((command) => commandOption(command, onSelect, runOf))
    return { type: 'level', level: listLevel(from.label, () => options) }
  }
  throw new TypeError('The option "commands.onSelect" must give nothing, an entity or a menu of commands.')
}

/** A menu whose options are all known; what is typed narrows them down. */
export function listLevel(title: string | null, options: () => readonly Option[]): Level {
  return { title, known: (query) => matching(options(), query) }
}

export function matching(options: readonly Option[], query: string): readonly Option[] {
  const wanted = query.trim().toLocaleLowerCase()
  if (!wanted) return options
  return options.filter(({ label, description = '' }) =>
    `${label}\n${description}`.toLocaleLowerCase().includes(wanted),
  )
}

/** Options of one group stand together, groups in the order in which they come first. */
export function grouped(options: readonly Option[]): readonly Option[] {
  const groups = new Map<string, Option[]>()
  for (const option of options) {
    const name = option.group ?? ''
    groups.set(name, [...(groups.get(name) ?? []), option])
  }
  return [...groups.values()].flat()
}

export function isEntity(value: unknown): value is Entity {
  const { id, title } = (value ?? {}) as Partial<Entity>
  return typeof id === 'string' && typeof title === 'string'
}

export function isCommand(value: unknown): value is Command {
  const { id, label } = (value ?? {}) as Partial<Command>
  return typeof id === 'string' && typeof label === 'string'
}
