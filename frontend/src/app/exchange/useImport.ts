/** The steps of an import, from a file to what came of it; the import dialog draws them. */
import { useRef, useState } from 'react'
import { reason } from '../api/client'
import { text } from '../text'
import { type Imported, importFile, MOST_BYTES, type Preview, previewOf } from './exchangeApi'

export type ImportStep =
  | { readonly at: 'choosing'; readonly failure: string | null }
  | { readonly at: 'reading'; readonly name: string }
  | {
      readonly at: 'previewed'
      readonly file: File
      readonly preview: Preview
      readonly failure: string | null
    }
  | { readonly at: 'importing'; readonly file: File; readonly preview: Preview }
  | { readonly at: 'imported'; readonly imported: Imported }

export function useImport() {
  const [step, setStep] = useState<ImportStep>({ at: 'choosing', failure: null })
  const latest = useRef<File | null>(null)

  /** Of two files chosen one after the other, the second counts. */
  const choose = async (file: File) => {
    latest.current = file
    if (file.size > MOST_BYTES) return setStep({ at: 'choosing', failure: text.exchange.tooLarge })
    setStep({ at: 'reading', name: file.name })
    const next = await readStep(file)
    if (latest.current === file) setStep(next)
  }

  const confirm = async () => {
    if (step.at !== 'previewed') return
    const { file, preview } = step
    setStep({ at: 'importing', file, preview })
    try {
      setStep({ at: 'imported', imported: await importFile(file) })
    } catch (error) {
      setStep({ at: 'previewed', file, preview, failure: reason(error) })
    }
  }

  const again = () => setStep({ at: 'choosing', failure: null })

  return { step, choose, confirm, again }
}

async function readStep(file: File): Promise<ImportStep> {
  try {
    // A file that has changed or gone since it was chosen can't be sent: read here, it says so.
    await file.slice(0, 1).arrayBuffer()
  } catch {
    return { at: 'choosing', failure: text.exchange.unreadable }
  }
  try {
    return { at: 'previewed', file, preview: await previewOf(file), failure: null }
  } catch (error) {
    return { at: 'choosing', failure: reason(error) }
  }
}
