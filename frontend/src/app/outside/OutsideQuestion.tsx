/** Where a link leads, its host first, and whether to go there. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { reason, request } from '../api/client'
import type { LinkAsked } from '../api/contracts'
import { Dialog } from '../layout/Dialog'
import { useServices } from '../services'
import { text } from '../text'
import styles from './OutsideQuestion.module.css'

interface OutsideQuestionProps {
  link: LinkAsked
  close: () => void
}

export default function OutsideQuestion({ link, close }: OutsideQuestionProps) {
  const { toasts } = useServices()
  const mail = link.url.startsWith('mailto:')
  const title = mail ? text.outside.mail(link.host) : text.outside.web(link.host)
  const open = () => {
    close()
    request('POST', `/api/desktop/links/${encodeURIComponent(link.id)}`, {}).catch((error: unknown) =>
      toasts.failed(reason(error)),
    )
  }
  return (
    <Dialog label={title} close={close} className={styles.question}>
      <div className={styles.inside}>
        <h2 className={styles.title}>{title}</h2>
        <p className={styles.url} dir="ltr">
          {link.url}
        </p>
        <div className={styles.buttons}>
          <Button color="secondary" variant="soft" size="md" pill={false} onClick={close}>
            {text.outside.cancel}
          </Button>
          <Button color="primary" size="md" pill={false} autoFocus onClick={open}>
            {text.outside.open}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
