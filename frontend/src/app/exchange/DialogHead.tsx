/** The title of an exchange dialog, with its button to close. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { X } from 'lucide-react'
import { text } from '../text'
import styles from './Exchange.module.css'

export function DialogHead({ title, close }: { title: string; close: () => void }) {
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>{title}</h2>
      <Button
        color="secondary"
        variant="ghost"
        size="sm"
        uniform
        pill={false}
        aria-label={text.exchange.close}
        onClick={close}
      >
        <X size={18} strokeWidth={1.5} />
      </Button>
    </header>
  )
}
