/** Tells the sheet of keys what the rows of a list do with theirs, and leads into the list from where no key means anything. */
import type { Command } from '../commands/command'
import { useCommands } from '../commands/useCommands'
import { text } from '../text'

type Row = keyof typeof text.commands.rows

/** As useRoving has them. */
const KEYS: Readonly<Record<Row, readonly string[]>> = {
  walk: ['ArrowDown', 'ArrowUp'],
  open: ['ArrowRight'],
  rename: ['Enter', 'F2'],
  toggle: ['Space'],
  remove: ['Delete', 'Backspace'],
  shift: ['Alt+ArrowUp', 'Alt+ArrowDown'],
  select: ['X'],
  extend: ['Shift+ArrowDown', 'Shift+ArrowUp'],
  selectAll: ['Mod+A'],
  leave: ['Escape'],
}

export function useRowKeys(): void {
  const onwards = document.dir === 'rtl' ? ['ArrowLeft'] : KEYS.open
  const told = (Object.keys(KEYS) as Row[]).map(
    (row): Command => ({
      id: `row.${row}`,
      label: text.commands.rows[row],
      group: 'list',
      keys: row === 'open' ? onwards : KEYS[row],
      handledByFocus: true,
      run: () => false,
    }),
  )
  const enter: Command = {
    id: 'list.enter',
    label: text.commands.rows.walk,
    group: 'list',
    keys: ['ArrowDown'],
    keysOnly: true,
    isTold: false,
    run: enterList,
  }
  useCommands([...told, enter])
}

function enterList(): unknown {
  const row = document.querySelector<HTMLElement>('[role="grid"] > [role="row"][tabindex="0"]')
  if (document.activeElement !== document.body || row === null) return false
  return row.focus()
}
