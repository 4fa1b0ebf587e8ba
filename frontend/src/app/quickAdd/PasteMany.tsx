/** Asks whether several pasted lines are to be that many todos; loaded when somebody pastes them. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { Dialog } from '../layout/Dialog'
import { text } from '../text'
import styles from './PasteMany.module.css'
import { MOST_PASTED } from './pasted'

interface PasteManyProps {
  lines: readonly string[]
  addAll: (lines: readonly string[]) => void
  asOne: () => void
  close: () => void
}

const MOST_SHOWN = 8

export default function PasteMany({ lines, addAll, asOne, close }: PasteManyProps) {
  const words = text.quickAdd.paste
  const taken = lines.slice(0, MOST_PASTED)
  const done = (act: () => void) => () => {
    close()
    act()
  }
  return (
    <Dialog label={words.question(taken.length)} close={close}>
      <div className={styles.inside}>
        <h2 className={styles.title}>{words.question(taken.length)}</h2>
        <ul className={styles.lines}>
          {taken.slice(0, MOST_SHOWN).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines may be the same, and none moves
            <li key={index} className={styles.line} dir="auto">
              {line}
            </li>
          ))}
          {taken.length > MOST_SHOWN && (
            <li className={styles.more}>{words.more(taken.length - MOST_SHOWN)}</li>
          )}
        </ul>
        {lines.length > taken.length && (
          <p className={styles.note}>{words.tooMany(MOST_PASTED, lines.length)}</p>
        )}
        <div className={styles.buttons}>
          <Button color="secondary" variant="ghost" pill={false} onClick={close}>
            {words.cancel}
          </Button>
          <Button color="secondary" variant="soft" pill={false} onClick={done(asOne)}>
            {words.asOne}
          </Button>
          <Button color="primary" pill={false} autoFocus onClick={done(() => addAll(taken))}>
            {words.add(taken.length)}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
