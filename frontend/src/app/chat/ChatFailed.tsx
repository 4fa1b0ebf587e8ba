/** Says that the assistant could not be started, and starts it again on request. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { request } from '../api/client'
import { text } from '../text'
import styles from './ChatFailed.module.css'

export function ChatFailed({ message }: { message: string | undefined }) {
  return (
    <div className={styles.failed} role="alert">
      <p>{message ?? `${text.chat.failed}. ${text.chat.failedHint}`}</p>
      <Button color="secondary" variant="soft" size="sm" pill={false} onClick={startAgain}>
        {text.failure.retry}
      </Button>
    </div>
  )
}

/** Any request to the chat starts it; how that goes comes back as a change event. */
function startAgain(): void {
  const anything = { type: 'threads.list', params: { limit: 1 } }
  void request('POST', '/chatkit', anything).catch(() => undefined)
}
