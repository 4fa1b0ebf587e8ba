/** Brings todos in from a file: chosen or dropped, looked at before anything changes, and taken back with one click. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { CircleCheck } from 'lucide-react'
import { reason } from '../api/client'
import { Dialog } from '../layout/Dialog'
import { useServices } from '../services'
import { text } from '../text'
import { DialogHead } from './DialogHead'
import styles from './Exchange.module.css'
import { type Imported, takeBack } from './exchangeApi'
import { FileDrop } from './FileDrop'
import { ImportPreview } from './ImportPreview'
import { type ImportStep, useImport } from './useImport'

export default function ImportDialog({ close }: { close: () => void }) {
  const { step, choose, confirm, again } = useImport()
  return (
    <Dialog label={text.exchange.importTitle} close={close} className={styles.dialog}>
      <DialogHead title={text.exchange.importTitle} close={close} />
      <Step step={step} choose={choose} confirm={confirm} again={again} close={close} />
    </Dialog>
  )
}

interface StepProps {
  step: ImportStep
  choose: (file: File) => void
  confirm: () => void
  again: () => void
  close: () => void
}

function Step({ step, choose, confirm, again, close }: StepProps) {
  switch (step.at) {
    case 'choosing':
      return <FileDrop choose={choose} failure={step.failure} />
    case 'reading':
      return (
        <p className={styles.waiting} role="status">
          {text.exchange.reading(step.name)}
        </p>
      )
    case 'previewed':
      return (
        <ImportPreview
          {...step}
          name={step.file.name}
          busy={false}
          confirm={confirm}
          again={again}
          choose={choose}
        />
      )
    case 'importing':
      return (
        <ImportPreview
          {...step}
          name={step.file.name}
          failure={null}
          busy
          confirm={confirm}
          again={again}
          choose={choose}
        />
      )
    case 'imported':
      return <Done imported={step.imported} close={close} />
  }
}

function Done({ imported, close }: { imported: Imported; close: () => void }) {
  const { toasts } = useServices()
  const { entry } = imported
  const undo = async () => {
    if (entry === null) return
    close()
    try {
      await takeBack(entry)
      toasts.told(text.exchange.undone)
    } catch (error) {
      toasts.failed(text.exchange.undoFailed(reason(error)))
    }
  }
  return (
    <div className={styles.end}>
      <CircleCheck size={32} strokeWidth={1.5} className={styles.success} aria-hidden />
      <p className={styles.big} role="status">
        {imported.added > 0 ? text.exchange.imported(imported.added) : text.exchange.noTodos}
      </p>
      {imported.already_here > 0 && (
        <p className={styles.hint}>{text.exchange.alreadyHere(imported.already_here)}</p>
      )}
      <div className={styles.choices}>
        {entry !== null && (
          <Button color="secondary" variant="soft" pill={false} onClick={undo}>
            {text.exchange.undo}
          </Button>
        )}
        <Button color="primary" pill={false} onClick={close} autoFocus>
          {text.exchange.doneButton}
        </Button>
      </div>
    </div>
  )
}
