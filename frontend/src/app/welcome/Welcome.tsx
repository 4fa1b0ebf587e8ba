/** The first start: what works already, and how to connect a model; it stays until it is answered and is in no one's way. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { ADD_LINE_ID } from '../commands/focusing'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import styles from './Welcome.module.css'

export default function Welcome({ name, done }: { name: string; done: () => void }) {
  const { go } = useNavigation()
  const connect = () => {
    done()
    go({ kind: 'settings', id: 'assistant' })
  }
  const later = () => {
    done()
    document.getElementById(ADD_LINE_ID)?.focus()
  }
  return (
    <section className={styles.welcome} aria-label={text.welcome.title(name)}>
      <h2 className={styles.title}>{text.welcome.title(name)}</h2>
      <p>{text.welcome.ready}</p>
      <p>{text.welcome.assistant}</p>
      <div className={styles.buttons}>
        <Button color="primary" size="sm" pill={false} onClick={connect}>
          {text.welcome.connect}
        </Button>
        <Button color="secondary" variant="ghost" size="sm" pill={false} onClick={later}>
          {text.welcome.later}
        </Button>
      </div>
    </section>
  )
}
