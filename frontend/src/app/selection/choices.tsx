/** The menus that give todos a day, a list, a label or a priority; the bar of the selected and the calendar open them. */
import { CalendarDays, CalendarX, Tag } from 'lucide-react'
import type { Todo } from '../api/contracts'
import { MenuHeading, MenuItem } from '../layout/MenuItem'
import { INBOX_ID } from '../navigation/place'
import { useServices } from '../services'
import { Dot } from '../sidebar/Dot'
import { useLabels, useLists } from '../sidebar/useSummary'
import { text } from '../text'
import { nearDay } from '../text/formats'
import { currentDay } from '../todos/clock'
import { addDays, dateOf } from '../todos/days'
import { capital } from '../todos/groups'

interface ChoiceProps {
  ids: readonly string[]
  close: () => void
}

export function DateChoice({ ids, close, other }: ChoiceProps & { other: () => void }) {
  const { todos } = useServices()
  const today = currentDay()
  const monday = addDays(today, (8 - dateOf(today).getDay()) % 7 || 7)
  const choices: readonly (readonly [string, string | null])[] = [
    [capital(nearDay(0)), today],
    [capital(nearDay(1)), addDays(today, 1)],
    [text.selection.nextWeek, monday],
  ]
  const give = (day: string | null) => {
    close()
    void todos.move(ids, { day })
  }
  return (
    <>
      {choices.map(([name, day]) => (
        <MenuItem key={name} act={() => give(day)}>
          {name}
        </MenuItem>
      ))}
      <MenuItem
        icon={CalendarDays}
        act={() => {
          close()
          other()
        }}
      >
        {text.selection.otherDate}
      </MenuItem>
      <MenuItem icon={CalendarX} act={() => give(null)}>
        {text.selection.noDate}
      </MenuItem>
    </>
  )
}

export function ListChoice({ ids, close }: ChoiceProps) {
  const { todos } = useServices()
  const lists = useLists()
  return (
    <>
      <MenuHeading>{text.selection.move}</MenuHeading>
      {lists.map((list) => (
        <MenuItem
          key={list.id}
          act={() => {
            close()
            void todos.move(ids, { list: list.id })
          }}
        >
          <Dot colour={list.colour} />
          <span dir="auto">{list.id === INBOX_ID ? text.places.inbox : list.name}</span>
        </MenuItem>
      ))}
    </>
  )
}

export function LabelChoice({ ids, todos: chosen, close }: ChoiceProps & { todos: readonly Todo[] }) {
  const { todos } = useServices()
  const labels = useLabels()
  if (labels.length === 0) return <MenuHeading>{text.selection.noLabels}</MenuHeading>
  return (
    <>
      {labels.map((label) => {
        const onAll = chosen.length > 0 && chosen.every((todo) => todo.label_ids.includes(label.id))
        return (
          <MenuItem
            key={label.id}
            role="menuitemcheckbox"
            checked={onAll}
            {...(!onAll && { icon: Tag })}
            act={() => {
              close()
              void todos.edit(ids, onAll ? { remove_labels: [label.id] } : { add_labels: [label.id] })
            }}
          >
            <span dir="auto">{label.name}</span>
          </MenuItem>
        )
      })}
    </>
  )
}

export function PriorityChoice({ ids, close }: ChoiceProps) {
  const { todos } = useServices()
  return (
    <>
      {[1, 2, 3, 4].map((priority) => (
        <MenuItem
          key={priority}
          act={() => {
            close()
            void todos.edit(ids, { priority })
          }}
        >
          {text.groups.priority(priority)}
        </MenuItem>
      ))}
    </>
  )
}
