/** The entries of the palette for what is typed, and the memory of those used last. */
import { Search } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Todo } from '../api/contracts'
import { useNavigation } from '../navigation/useNavigation'
import { useServices, useSession } from '../services'
import { text } from '../text'
import { useOpenTodo } from '../todos/useOpenTodo'
import { commandEntries, type Entry, fitting, namedEntries, withUsed } from './found'
import { useFoundTodos, useNames } from './usePaletteData'

const RECENT = 'palette.recent'

export function useEntries(typed: string) {
  const { commands } = useServices()
  const { viewState } = useSession()
  const { go } = useNavigation()
  const [, openTodo] = useOpenTodo()
  const [offered] = useState(() => commandEntries(commands.all()))
  const [recent] = useState(() => names(viewState.get(RECENT)))
  const { lists, labels } = useNames()
  const todos = useFoundTodos(typed)
  const entries = useMemo(() => {
    const all = [
      ...offered,
      ...namedEntries('lists', lists, (id) => go(id === 'inbox' ? { kind: 'inbox' } : { kind: 'list', id })),
      ...namedEntries('labels', labels, (id) => go({ kind: 'label', id })),
    ]
    const query = typed.trim()
    const rest =
      query === '' ? [] : [...todos.map((todo) => todoEntry(todo, openTodo)), searchEntry(query, go)]
    return [...fitting(typed, all, recent), ...rest]
  }, [typed, offered, lists, labels, todos, recent, go, openTodo])
  const use = useCallback(
    ({ id, group }: Entry) => {
      if (group !== 'todos' && group !== 'search') viewState.set(RECENT, withUsed(recent, id))
    },
    [viewState, recent],
  )
  return { entries, use }
}

type Go = ReturnType<typeof useNavigation>['go']

function todoEntry({ id, title }: Todo, open: (id: string) => void): Entry {
  return { id: `todo.${id}`, label: title, group: 'todos', run: () => open(id) }
}

function searchEntry(query: string, go: Go): Entry {
  return {
    id: 'search.all',
    label: text.palette.searchAll(query),
    group: 'search',
    icon: Search,
    run: () => go({ kind: 'search', query }),
  }
}

function names(kept: unknown): readonly string[] {
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
}
