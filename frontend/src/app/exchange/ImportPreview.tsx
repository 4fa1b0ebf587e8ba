/** What importing a file would do: what is new, what is here already, what can't be taken over. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { text } from '../text'
import { listed } from '../text/formats'
import styles from './Exchange.module.css'
import type { Loss, Preview } from './exchangeApi'
import { FileButton } from './FileDrop'

interface ImportPreviewProps {
  preview: Preview
  name: string
  busy: boolean
  failure: string | null
  confirm: () => void
  again: () => void
  choose: (file: File) => void
}

export function ImportPreview({ preview, name, busy, failure, confirm, choose }: ImportPreviewProps) {
  const nothing = preview.todos + preview.lists.count + preview.labels.count === 0
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-label={name}>
        <p className={styles.hint}>
          <bdi>{name}</bdi> · {text.exchange.formats[preview.format]}
        </p>
        <New preview={preview} />
        <Losses losses={preview.losses} />
        {failure !== null && (
          <p className={styles.failure} role="alert">
            {failure}
          </p>
        )}
      </section>
      <footer className={styles.foot}>
        <FileButton choose={choose} label={text.exchange.chooseOther} disabled={busy} />
        <Button color="primary" pill={false} disabled={nothing} loading={busy} onClick={confirm} autoFocus>
          {confirmLabel(preview, busy)}
        </Button>
      </footer>
    </>
  )
}

function confirmLabel(preview: Preview, busy: boolean): string {
  if (busy) return text.exchange.importing
  return preview.todos > 0 ? text.exchange.importButton(preview.todos) : text.exchange.importNames
}

function New({ preview }: { preview: Preview }) {
  const words = text.exchange
  const states = [
    preview.open > 0 && words.open(preview.open),
    preview.done > 0 && words.done(preview.done),
    preview.trash > 0 && words.trash(preview.trash),
  ].filter((each) => each !== false)
  const rest = preview.todos - preview.titles.length
  return (
    <>
      <p className={styles.big} role="status">
        {preview.todos > 0 ? words.todos(preview.todos) : words.noTodos}
      </p>
      {states.length > 0 && <p className={styles.hint}>{states.join(' · ')}</p>}
      <ul className={styles.titles}>
        {preview.titles.map((title, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two todos of a file may be alike, and the list never changes
          <li key={index} dir="auto">
            {title}
          </li>
        ))}
        {rest > 0 && <li className={styles.hint}>{words.more(rest)}</li>}
      </ul>
      <Names told={words.lists(preview.lists.count)} {...preview.lists} />
      <Names told={words.labels(preview.labels.count)} {...preview.labels} />
      {preview.already_here.count > 0 && (
        <p className={styles.fact}>{words.alreadyHere(preview.already_here.count)}</p>
      )}
    </>
  )
}

function Names({ told, count, names }: { told: string; count: number; names: readonly string[] }) {
  if (count === 0) return null
  const rest = count - names.length
  return (
    <p className={styles.fact}>
      {told}:{' '}
      <bdi className={styles.secondary}>
        {listed(rest > 0 ? [...names, text.exchange.more(rest)] : names)}
      </bdi>
    </p>
  )
}

function Losses({ losses }: { losses: readonly Loss[] }) {
  if (losses.length === 0) return null
  return (
    <section className={styles.losses}>
      <h3 className={styles.strong}>{text.exchange.lossHeading}</h3>
      <ul>
        {losses.map((loss) => (
          <li key={`${loss.kind} ${loss.what}`} className={styles.loss}>
            <span className={styles.lossCount}>{text.exchange.times(loss.count)}</span>
            <span>
              {text.exchange.losses[loss.kind]}
              {loss.what !== '' && (
                <>
                  {' '}
                  <bdi className={styles.what}>{loss.what}</bdi>
                </>
              )}
              {loss.example !== '' && (
                <span className={styles.example} dir="auto">
                  {text.exchange.example(loss.example)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
