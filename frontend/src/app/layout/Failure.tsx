/** A part of the window that could not be shown: what happened, what it means, and the next step. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { text } from '../text'
import styles from './Failure.module.css'

interface FailureProps {
  title: string
  hint: string
  retry: () => void
  action?: string
}

export function Failure({ title, hint, retry, action = text.failure.retry }: FailureProps) {
  return (
    <div className={styles.failure} role="alert">
      <p className={styles.title}>{title}</p>
      <p className={styles.hint}>{hint}</p>
      <Button color="secondary" variant="soft" size="md" pill={false} onClick={retry}>
        {action}
      </Button>
    </div>
  )
}
