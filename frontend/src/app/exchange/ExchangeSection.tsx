/** Import and export on the settings page: a way to each dialog. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { Download, Upload } from 'lucide-react'
import { useServices } from '../services'
import { text } from '../text'
import styles from './Exchange.module.css'

export function ExchangeSection() {
  const { commands } = useServices()
  return (
    <section className={styles.section} aria-label={text.exchange.sectionTitle}>
      <p className={styles.hint}>{text.exchange.sectionHint}</p>
      <div className={styles.choices}>
        <Button color="secondary" variant="soft" pill={false} onClick={() => commands.run('import')}>
          <Upload size={16} strokeWidth={1.5} aria-hidden />
          {text.exchange.importCommand}
        </Button>
        <Button color="secondary" variant="soft" pill={false} onClick={() => commands.run('export')}>
          <Download size={16} strokeWidth={1.5} aria-hidden />
          {text.exchange.exportCommand}
        </Button>
      </div>
    </section>
  )
}
