/** Which assistant answers: the built-in one, or a model whose connection can be tried before it is used. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { useEffect } from 'react'
import { text } from '../../text'
import styles from '../connection/Connection.module.css'
import { ConnectionFields, Typed } from '../connection/ConnectionFields'
import { losesKey, needsKey, serviceOf } from '../connection/connectionDraft'
import { useConnectionTest } from '../connection/connectionTest'
import { KeyField } from '../connection/KeyField'
import { TestReport } from '../connection/TestReport'
import { useConnection } from '../connection/useConnection'
import { ChoiceField } from '../fields/ChoiceField'
import { SwitchField } from '../fields/SwitchField'
import { Section } from '../Section'
import page from '../SettingsPage.module.css'
import { useSettings } from '../useSettings'

export function AssistantSection() {
  const words = text.settings.assistant
  const { settings } = useSettings()
  const connection = useConnection()
  const { draft, changes, edit, secret, setSecret } = connection
  const { test, start, stop } = useConnectionTest()
  const tried = JSON.stringify([changes, secret])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what a test found is about what was tested
  useEffect(stop, [tried, stop])
  const current = draft.provider === settings.provider
  return (
    <Section id="assistant" title={words.title} hint={words.hint}>
      <ChoiceField
        label={words.service}
        name="provider"
        value={serviceOf(draft)}
        options={words.services}
        choose={connection.choose}
      />
      {draft.provider !== 'builtin' && (
        <div className={styles.form}>
          <ConnectionFields draft={draft} edit={edit} secret={secret} />
          {needsKey(draft) && (
            <KeyField
              secret={secret}
              type={setSecret}
              current={current}
              lost={current && losesKey(draft, settings)}
            />
          )}
          <details className={page.more}>
            <summary>{words.network}</summary>
            <div>
              <Typed name="proxy" label={words.proxy} hint={words.proxyHint} {...{ draft, edit }} />
              <Typed name="ca_file" label={words.caFile} hint={words.caFileHint} {...{ draft, edit }} />
              <SwitchField name="store_responses" label={words.store} hint={words.storeHint} />
            </div>
          </details>
          {connection.unkept && <Unkept problem={connection.unkept} store={connection.store} />}
          <div className={page.buttons}>
            <Button
              color="secondary"
              variant="outline"
              pill={false}
              onClick={() => start(changes, secret)}
              disabled={test !== null && test.end === null}
            >
              {words.test}
            </Button>
            <Button color="primary" pill={false} disabled={!connection.dirty} onClick={connection.use}>
              {current ? words.save : words.use}
            </Button>
          </div>
          {test && <TestReport test={test} />}
        </div>
      )}
    </Section>
  )
}

function Unkept({ problem, store }: { problem: string; store: (session: boolean) => Promise<void> }) {
  const words = text.settings.key
  return (
    <div className={styles.note} role="alert">
      <p>{problem}</p>
      <div className={styles.row}>
        <Button color="secondary" variant="outline" size="sm" pill={false} onClick={() => store(false)}>
          {text.failure.retry}
        </Button>
        <Button color="secondary" variant="outline" size="sm" pill={false} onClick={() => store(true)}>
          {words.session}
        </Button>
      </div>
    </div>
  )
}
