/** What can be done with a whole place: sort it, group it, clear it, print it. */
import { Ellipsis, Printer, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Menu } from '../layout/Menu'
import { MenuHeading, MenuItem } from '../layout/MenuItem'
import { Question } from '../layout/Question'
import type { Place } from '../navigation/place'
import { useServices, useSession } from '../services'
import { useSummary } from '../sidebar/useSummary'
import { text } from '../text'
import { useRemembered } from '../viewState'
import { clearDone, emptyTrash } from './clearing'
import { SORTS } from './order'
import { useHeadings, useSort } from './useSort'
import { useTodos } from './useTodos'

const SORTABLE = new Set<Place['kind']>(['inbox', 'list', 'label', 'today', 'upcoming'])
const WITH_DONE = new Set<Place['kind']>(['inbox', 'list', 'label'])
const PAGES = new Set<Place['kind']>(['calendar', 'search', 'activity', 'settings'])

export default function PlaceMenu({ place }: { place: Place }) {
  const { commands } = useServices()
  const [asking, setAsking] = useState(false)
  if (PAGES.has(place.kind)) return null
  return (
    <>
      <Menu label={text.placeMenu.open} button={<Ellipsis size={18} strokeWidth={1.5} aria-hidden />}>
        {(close) => (
          <>
            {SORTABLE.has(place.kind) && <Sorting place={place} />}
            {WITH_DONE.has(place.kind) && <ShowDone />}
            <Clearing
              place={place}
              ask={() => {
                close()
                setAsking(true)
              }}
            />
            <MenuItem
              icon={Printer}
              act={() => {
                close()
                commands.run('print')
              }}
            >
              {text.placeMenu.print}
            </MenuItem>
          </>
        )}
      </Menu>
      {asking && <ClearQuestion place={place} close={() => setAsking(false)} />}
    </>
  )
}

function Sorting({ place }: { place: Place }) {
  const [chosen, choose] = useSort(place)
  const [headings, setHeadings] = useHeadings(place)
  const own = place.kind === 'today' || place.kind === 'upcoming' ? 'due' : 'manual'
  return (
    <>
      <MenuHeading>{text.placeMenu.sortBy}</MenuHeading>
      {SORTS.map((sort) => (
        <MenuItem key={sort} checked={(chosen ?? own) === sort} act={() => choose(sort)}>
          {text.placeMenu.sorts[sort]}
        </MenuItem>
      ))}
      <MenuItem role="menuitemcheckbox" checked={headings} act={() => setHeadings(!headings)}>
        {text.placeMenu.group}
      </MenuItem>
    </>
  )
}

function ShowDone() {
  const { viewState } = useSession()
  const [unfolded, setUnfolded] = useRemembered<boolean>(viewState, 'list.done.unfolded', false)
  return (
    <MenuItem role="menuitemcheckbox" checked={unfolded} act={() => setUnfolded(!unfolded)}>
      {text.placeMenu.showDone}
    </MenuItem>
  )
}

function useClearable(place: Place): number {
  const { view } = useTodos()
  const summary = useSummary()
  if (place.kind === 'trash') return summary?.trash ?? 0
  return WITH_DONE.has(place.kind) || place.kind === 'done' ? view.counts.done : 0
}

function Clearing({ place, ask }: { place: Place; ask: () => void }) {
  const count = useClearable(place)
  if (!WITH_DONE.has(place.kind) && place.kind !== 'done' && place.kind !== 'trash') return null
  return (
    <MenuItem icon={Trash2} danger disabled={count === 0} act={ask}>
      {place.kind === 'trash' ? text.placeMenu.emptyTrash : text.placeMenu.clearDone}
    </MenuItem>
  )
}

function ClearQuestion({ place, close }: { place: Place; close: () => void }) {
  const services = useServices()
  const count = useClearable(place)
  const { emptyTrashQuestion, clearDoneQuestion, confirm } = text.placeMenu
  const isTrash = place.kind === 'trash'
  return (
    <Question
      question={isTrash ? emptyTrashQuestion(count) : clearDoneQuestion(count)}
      confirm={confirm}
      act={() => void (isTrash ? emptyTrash(services) : clearDone(services))}
      close={close}
    />
  )
}
