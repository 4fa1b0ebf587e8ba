/** Asks for the day that the selected todos are to get. */
import { MonthPicker } from '../calendar/MonthPicker'
import { Dialog } from '../layout/Dialog'
import { text } from '../text'
import styles from './Bar.module.css'

interface DateDialogProps {
  pick: (day: string) => void
  close: () => void
}

export function DateDialog({ pick, close }: DateDialogProps) {
  return (
    <Dialog label={text.selection.otherDate} close={close} className={styles.dates}>
      <div className={styles.month}>
        <MonthPicker selected={null} pick={pick} />
      </div>
    </Dialog>
  )
}
