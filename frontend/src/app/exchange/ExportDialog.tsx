/** Takes todos out as a file: which format, which list, with or without what is done. */
import { ButtonLink } from '@openai/apps-sdk-ui/components/Button'
import { Checkbox } from '@openai/apps-sdk-ui/components/Checkbox'
import { useId, useState } from 'react'
import { Dialog } from '../layout/Dialog'
import { useNames } from '../palette/usePaletteData'
import { text } from '../text'
import { DialogHead } from './DialogHead'
import styles from './Exchange.module.css'
import { type ExportChoice, exportAddress, type WrittenFormat } from './exchangeApi'

const FORMATS: readonly WrittenFormat[] = ['json', 'csv', 'ics', 'todotxt', 'markdown']

export default function ExportDialog({ close }: { close: () => void }) {
  const [choice, setChoice] = useState<ExportChoice>({ format: 'json', list: null, done: true })
  const set = (changed: Partial<ExportChoice>) => setChoice((current) => ({ ...current, ...changed }))
  return (
    <Dialog label={text.exchange.exportTitle} close={close} className={styles.dialog}>
      <DialogHead title={text.exchange.exportTitle} close={close} />
      <div className={styles.body}>
        <FormatChoice chosen={choice.format} choose={(format) => set({ format })} />
        <ListChoice chosen={choice.list} choose={(list) => set({ list })} />
        <Checkbox
          checked={choice.done}
          onCheckedChange={(done) => set({ done })}
          label={text.exchange.withDone}
        />
      </div>
      <footer className={styles.foot}>
        <span />
        <ButtonLink
          color="primary"
          pill={false}
          href={exportAddress(choice)}
          download
          onClick={() => setTimeout(close)}
        >
          {text.exchange.exportButton}
        </ButtonLink>
      </footer>
    </Dialog>
  )
}

interface FormatChoiceProps {
  chosen: WrittenFormat
  choose: (format: WrittenFormat) => void
}

function FormatChoice({ chosen, choose }: FormatChoiceProps) {
  const name = useId()
  return (
    <fieldset className={styles.formats}>
      <legend className={styles.strong}>{text.exchange.format}</legend>
      {FORMATS.map((format) => (
        <label key={format} className={styles.format}>
          <input
            type="radio"
            name={name}
            value={format}
            checked={chosen === format}
            onChange={() => choose(format)}
          />
          <span>
            {text.exchange.formats[format]}
            <span className={styles.example}>{text.exchange.formatHints[format]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

interface ListChoiceProps {
  chosen: string | null
  choose: (list: string | null) => void
}

function ListChoice({ chosen, choose }: ListChoiceProps) {
  const { lists } = useNames()
  return (
    <label className={styles.which}>
      <span className={styles.strong}>{text.exchange.which}</span>
      <select
        className={styles.select}
        value={chosen ?? ''}
        onChange={(event) => choose(event.target.value || null)}
      >
        <option value="">{text.exchange.allLists}</option>
        {lists.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </select>
    </label>
  )
}
