/** The cards of reminders in a corner of the window: each stays until it is answered or closed. */
import { text } from '../text'
import { ReminderCard } from './ReminderCard'
import styles from './ReminderCards.module.css'
import type { Due } from './Reminders'

const SHOWN = 3

interface ReminderCardsProps {
  due: readonly Due[]
  leave: (id: number) => void
}

export default function ReminderCards({ due, leave }: ReminderCardsProps) {
  const waiting = due.length - SHOWN
  return (
    <section className={styles.place} aria-label={text.reminders.region}>
      <div role="status" className={styles.cards}>
        {due.slice(0, SHOWN).map((one) => (
          <ReminderCard key={one.id} event={one.event} leave={() => leave(one.id)} />
        ))}
        {waiting > 0 && <p className={styles.waiting}>{text.reminders.waiting(waiting)}</p>}
      </div>
    </section>
  )
}
