/** What a screen reader is told of the uploads: begun, done, failed; used by the shelf. */
import { useEffect, useRef, useState } from 'react'
import type { TrayEntry } from '../../session/attachments/AttachmentTray'
import type { Text } from '../../text/en'
import { useText } from '../../text/TextContext'
import { uploadFailureText } from './words'

export interface News {
  id: number
  text: string
}

const KEPT = 5

export function useUploadNews(entries: readonly TrayEntry[]): readonly News[] {
  const text = useText()
  const before = useRef(new Map(entries.map((entry) => [entry.key, entry.status])))
  const [news, setNews] = useState<readonly News[]>([])
  useEffect(() => {
    const changed = entries.filter((entry) => before.current.get(entry.key) !== entry.status)
    before.current = new Map(entries.map((entry) => [entry.key, entry.status]))
    if (changed.length === 0) return
    setNews((all) => {
      const next = (all.at(-1)?.id ?? 0) + 1
      const added = changed.map((entry, index) => ({ id: next + index, text: spoken(entry, text) }))
      return [...all, ...added].slice(-KEPT)
    })
  }, [entries, text])
  return news
}

function spoken(entry: TrayEntry, text: Text): string {
  const words = text.attachments
  if (entry.status === 'uploading') return words.uploading(entry.name)
  if (entry.status === 'ready') return words.uploaded(entry.name)
  return words.failedOf(entry.name, uploadFailureText(entry.error, text))
}
