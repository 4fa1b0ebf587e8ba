/** What the palette offers for what was typed: commands, lists and labels that fit, the ones used last first. */
import type { Named } from '../api/contracts'
import { type Command, isEnabled } from '../commands/command'
import { closeness } from './fuzzy'

export interface Entry {
  readonly id: string
  readonly label: string
  readonly group: 'recent' | 'commands' | 'lists' | 'labels' | 'todos' | 'search'
  readonly icon?: Command['icon']
  readonly colour?: string | null
  readonly keys?: string
  run(): unknown
}

export const MOST_RECENT = 5
const MOST_OF_A_KIND = 8

export function commandEntries(commands: readonly Command[]): readonly Entry[] {
  const offered = commands.filter((each) => !each.keysOnly && !each.handledByFocus && isEnabled(each))
  return offered.map(({ id, label, icon, keys, run }) => ({
    id,
    label,
    group: 'commands' as const,
    ...(icon && { icon }),
    ...(keys?.[0] && { keys: keys[0] }),
    run,
  }))
}

export function namedEntries(
  group: 'lists' | 'labels',
  all: readonly Named[],
  open: (id: string) => void,
): readonly Entry[] {
  return all.map(({ id, name, colour }) => ({
    id: `${group}.${id}`,
    label: name,
    group,
    colour,
    run: () => open(id),
  }))
}

/** The best of each kind. With nothing typed: what was used last, then every command. */
export function fitting(
  typed: string,
  entries: readonly Entry[],
  recent: readonly string[],
): readonly Entry[] {
  if (typed.trim() === '') return [...usedLast(entries, recent), ...unused(entries, recent)]
  const scored = entries
    .map((entry) => ({ entry, score: closeness(typed, entry.label) }))
    .filter((each): each is { entry: Entry; score: number } => each.score !== null)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
  return (['commands', 'lists', 'labels'] as const).flatMap((group) =>
    scored.filter((each) => each.group === group).slice(0, MOST_OF_A_KIND),
  )
}

function usedLast(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  return recent
    .flatMap((id) => entries.filter((each) => each.id === id))
    .slice(0, MOST_RECENT)
    .map((entry) => ({ ...entry, group: 'recent' as const }))
}

function unused(entries: readonly Entry[], recent: readonly string[]): readonly Entry[] {
  const shown = new Set(recent.slice(0, MOST_RECENT))
  return entries.filter((each) => each.group === 'commands' && !shown.has(each.id))
}

/** `id` used now, before those used earlier. */
export function withUsed(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((each) => each !== id)].slice(0, MOST_RECENT * 2)
}
