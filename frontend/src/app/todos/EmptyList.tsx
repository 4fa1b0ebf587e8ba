/** What an empty place says, and where to go from one that is gone. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { INBOX, type Place } from '../navigation/place'
import { useNavigation } from '../navigation/useNavigation'
import { useSummary } from '../sidebar/useSummary'
import { text } from '../text'
import styles from './EmptyList.module.css'

export function EmptyList({ done }: { done: number }) {
  const { place, go } = useNavigation()
  const gone = useIsGone(place)
  const [title, hint] = gone ? [text.places.missing, text.places.missingHint] : words(place, done)
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      {gone && (
        <Button color="secondary" variant="soft" size="md" pill={false} onClick={() => go(INBOX)}>
          {text.places.toInbox}
        </Button>
      )}
    </div>
  )
}

function useIsGone(place: Place): boolean {
  const summary = useSummary()
  if (summary === null || (place.kind !== 'list' && place.kind !== 'label')) return false
  const all = place.kind === 'list' ? summary.lists : summary.labels
  return !all.some((each) => each.id === place.id)
}

function words(place: Place, done: number): readonly [string, string] {
  const { emptyPlaces: empty, list } = text
  switch (place.kind) {
    case 'today':
      return [empty.today, empty.todayHint]
    case 'upcoming':
      return [empty.upcoming, empty.upcomingHint]
    case 'calendar':
      return [empty.calendar, empty.calendarHint]
    case 'label':
      return [empty.label, empty.labelHint]
    case 'done':
      return [empty.done, empty.doneHint]
    case 'trash':
      return [empty.trash, empty.trashHint]
    case 'list':
      return done > 0 ? [list.allDone, list.allDoneHint] : [empty.list, empty.listHint]
    default:
      return done > 0 ? [list.allDone, list.allDoneHint] : [list.empty, list.emptyHint]
  }
}
