/** Prints the place that is shown, with all of its todos: they are asked for first, the window draws those in sight only. */
import { Printer } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { reason } from '../api/client'
import { useCommands } from '../commands/useCommands'
import { useNavigation } from '../navigation/useNavigation'
import { useServices } from '../services'
import { text } from '../text'
import { useToday } from '../todos/clock'
import { headingsOf } from '../todos/groups'
import { queryOf } from '../todos/query'
import { usePlaceName } from '../todos/usePlaceName'
import { useHeadings, useSort } from '../todos/useSort'
import { allTodos, type Printed } from './allTodos'

const PrintSheet = lazy(() => import('./PrintSheet'))

export function PrintLayer() {
  const { toasts } = useServices()
  const { place } = useNavigation()
  const name = usePlaceName(place)
  const [sort] = useSort(place)
  const today = useToday()
  const [grouped] = useHeadings(place)
  const [printed, setPrinted] = useState<Printed | null>(null)
  const query = queryOf(place, { sort, today })
  const print = async () => {
    if (query === null) return
    try {
      setPrinted(await allTodos(query))
    } catch (error) {
      toasts.failed(reason(error))
    }
  }
  useCommands([
    {
      id: 'print',
      label: text.commands.print,
      group: 'general',
      icon: Printer,
      keys: ['Mod+P'],
      whileTyping: true,
      enabled: () => query !== null,
      run: () => void print(),
    },
  ])
  if (printed === null) return null
  return (
    <Suspense fallback={null}>
      <PrintSheet
        title={name}
        printed={printed}
        headingOf={grouped ? headingsOf(place, sort, today) : null}
        done={() => setPrinted(null)}
      />
    </Suspense>
  )
}
