/** The places of the window, down its side or in a drawer. */
import { Calendar, CalendarDays, CircleCheck, History, Inbox, Settings, Star, Trash2 } from 'lucide-react'
import type { Branding } from '../api/contracts'
import { INBOX_ID, type Place } from '../navigation/place'
import { text } from '../text'
import { currentDay } from '../todos/clock'
import { Brand } from './Brand'
import { NamedPlaces } from './NamedPlaces'
import { PlaceLink } from './PlaceLink'
import styles from './Sidebar.module.css'
import { useSummary } from './useSummary'

interface SidebarProps {
  branding: Branding
  /** Called when somebody has gone to a place: a drawer closes. */
  leave: () => void
}

const ICON = { size: 18, strokeWidth: 1.5, 'aria-hidden': true } as const
const to = (kind: Place['kind']): Place => ({ kind })

export function Sidebar({ branding, leave }: SidebarProps) {
  const summary = useSummary()
  const inbox = summary?.lists.find((list) => list.id === INBOX_ID)
  const { places } = text
  const link = { leave }
  return (
    <nav className={styles.sidebar} aria-label={places.navigation}>
      <Brand branding={branding} />
      <div className={styles.scroller}>
        <div className={styles.group}>
          <PlaceLink
            {...link}
            place={to('inbox')}
            icon={<Inbox {...ICON} />}
            name={places.inbox}
            count={inbox?.open ?? 0}
            drop={`list:${INBOX_ID}`}
          />
          <PlaceLink
            {...link}
            place={to('today')}
            icon={<Star {...ICON} />}
            name={places.today}
            count={(summary?.today ?? 0) - (summary?.overdue ?? 0)}
            overdue={summary?.overdue ?? 0}
            drop={`day:${currentDay()}`}
          />
          <PlaceLink
            {...link}
            place={to('upcoming')}
            icon={<CalendarDays {...ICON} />}
            name={places.upcoming}
            count={summary?.upcoming ?? 0}
          />
          <PlaceLink {...link} place={to('calendar')} icon={<Calendar {...ICON} />} name={places.calendar} />
        </div>
        <NamedPlaces kind="lists" leave={leave} />
        <NamedPlaces kind="labels" leave={leave} />
        <div className={styles.group}>
          <PlaceLink {...link} place={to('done')} icon={<CircleCheck {...ICON} />} name={places.done} />
          <PlaceLink {...link} place={to('trash')} icon={<Trash2 {...ICON} />} name={places.trash} />
          <PlaceLink {...link} place={to('activity')} icon={<History {...ICON} />} name={places.activity} />
        </div>
      </div>
      <div className={styles.foot}>
        <PlaceLink {...link} place={to('settings')} icon={<Settings {...ICON} />} name={places.settings} />
      </div>
    </nav>
  )
}
