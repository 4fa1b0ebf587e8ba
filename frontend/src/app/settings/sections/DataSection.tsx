/** Where the data is, how long conversations are kept, backups and the logs. */
import { Button, ButtonLink } from '@openai/apps-sdk-ui/components/Button'
import { useState } from 'react'
import { ExchangeSection } from '../../exchange/ExchangeSection'
import { text } from '../../text'
import { KeepField } from '../fields/KeepField'
import { Section } from '../Section'
import styles from '../SettingsPage.module.css'
import { backUp, DIAGNOSIS, openFolder } from '../settingsApi'
import { useAbout } from '../useAbout'

export function DataSection() {
  const words = text.settings.data
  const { about, problem, load, attempt } = useAbout()
  const [backingUp, setBackingUp] = useState(false)
  const back = async () => {
    setBackingUp(true)
    if (await attempt(backUp())) load()
    setBackingUp(false)
  }
  const newest = about?.backups[0]
  return (
    <Section id="data" title={words.title} hint={words.hint}>
      <Folder label={words.folder} path={about?.data_folder} open={() => attempt(openFolder('data'))} />
      <p className={styles.hint}>{words.moveHint}</p>
      <KeepField />
      <ExchangeSection />
      <div>
        <p>{words.backups}</p>
        <p className={styles.value}>{newest ? words.newest(newest, about.backups.length) : words.none}</p>
        <p className={styles.hint}>{words.backupHint}</p>
      </div>
      <div className={styles.buttons}>
        <Button
          color="secondary"
          variant="outline"
          size="sm"
          pill={false}
          disabled={backingUp}
          onClick={back}
        >
          {backingUp ? words.backingUp : words.backUp}
        </Button>
      </div>
      <Folder label={words.logs} path={about?.log_folder} open={() => attempt(openFolder('logs'))} />
      <p className={styles.hint}>{words.saveLogsHint}</p>
      <div className={styles.buttons}>
        <ButtonLink color="secondary" variant="outline" size="sm" pill={false} href={DIAGNOSIS} download>
          {words.saveLogs}
        </ButtonLink>
      </div>
      <p className={styles.hint} role="status">
        {problem}
      </p>
    </Section>
  )
}

function Folder({ label, path, open }: { label: string; path: string | undefined; open: () => void }) {
  return (
    <>
      <div>
        <p>{label}</p>
        <p className={styles.value} dir="ltr">
          {path}
        </p>
      </div>
      <div className={styles.buttons}>
        <Button color="secondary" variant="outline" size="sm" pill={false} onClick={open}>
          {text.settings.data.open(label)}
        </Button>
      </div>
    </>
  )
}
