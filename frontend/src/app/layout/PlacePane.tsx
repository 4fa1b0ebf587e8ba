/** What is shown of the place the window is at: a list of todos, or a page of its own. */
import { Suspense, useEffect, useLayoutEffect, useRef } from 'react'
import { placeKey } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { useToday } from '../todos/clock'
import { ListSkeleton } from '../todos/ListSkeleton'
import { queryOf } from '../todos/query'
import { TodoPane } from '../todos/TodoPane'
import { useOpenTodo } from '../todos/useOpenTodo'
import { useSort } from '../todos/useSort'
import { PartBoundary } from './PartBoundary'
import { PAGES } from './pages'

export function PlacePane() {
  const { place } = useNavigation()
  useShownPlace()
  const Page = PAGES[place.kind]
  if (!Page) return <TodoPane key={placeKey(place)} />
  return (
    <PartBoundary key={place.kind}>
      <Suspense fallback={<ListSkeleton />}>
        <Page />
      </Suspense>
    </PartBoundary>
  )
}

/** The store shows what the place asks for; nothing stays selected or open on the way. */
function useShownPlace(): void {
  const { todos, selection } = useServices()
  const { place } = useNavigation()
  const [, openTodo] = useOpenTodo()
  const [sort] = useSort(place)
  const today = useToday()
  // Typing on in the search goes nowhere.
  const key = place.kind === 'search' ? place.kind : placeKey(place)
  const before = useRef(key)
  useLayoutEffect(() => {
    const query = queryOf(place, { sort, today })
    if (query) void todos.show(query)
  }, [todos, place, sort, today])
  useEffect(() => {
    if (before.current === key) return
    before.current = key
    selection.clear()
    openTodo(null)
  }, [key, selection, openTodo])
}
