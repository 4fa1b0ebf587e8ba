/** Where a file is dropped or chosen, with what can be read; the first step of an import. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { text } from '../text'
import styles from './Exchange.module.css'

const ENDINGS = '.json,.csv,.tsv,.txt,.ics,.md,.markdown'

interface FileDropProps {
  choose: (file: File) => void
  failure: string | null
}

export function FileDrop({ choose, failure }: FileDropProps) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) choose(file)
  }
  const hover = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    <div className={styles.body}>
      {failure !== null && (
        <div className={styles.failure} role="alert">
          <p className={styles.strong}>{text.exchange.failed}</p>
          <p>{failure}</p>
        </div>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same for keyboards */}
      <div
        className={styles.drop}
        data-over={over || undefined}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileUp size={28} strokeWidth={1.5} aria-hidden />
        <p className={styles.strong}>{text.exchange.drop}</p>
        <FileButton choose={choose} label={text.exchange.choose} primary />
        <p className={styles.hint}>{text.exchange.dropHint}</p>
      </div>
      <p className={styles.hint}>{text.exchange.kinds}</p>
    </div>
  )
}

interface FileButtonProps {
  choose: (file: File) => void
  label: string
  primary?: boolean
  disabled?: boolean
}

export function FileButton({ choose, label, primary = false, disabled = false }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) choose(file)
        }}
      />
      <Button
        color={primary ? 'primary' : 'secondary'}
        variant={primary ? 'solid' : 'soft'}
        pill={false}
        disabled={disabled}
        autoFocus={primary}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
    </>
  )
}
