/** Copies tags out of the field as plain words, and keeps them as tags within the same composer; used by the field. */
import type { ClipboardEvent } from 'react'
import type { TagBook } from '../../session/TagBook'
import { replaceRange } from './fieldEditing'

const KIND = 'application/x-chatkit-tags'

export function copyTags(event: ClipboardEvent<HTMLTextAreaElement>, book: TagBook): void {
  const area = event.currentTarget
  const { selectionStart, selectionEnd } = area
  const part = area.value.slice(selectionStart, selectionEnd)
  if (book.tagsIn(part).length === 0) return
  event.preventDefault()
  event.clipboardData.setData('text/plain', book.plain(part))
  event.clipboardData.setData(KIND, JSON.stringify([book.id, part]))
  if (event.type === 'cut') replaceRange(area, selectionStart, selectionEnd, '')
}

/** Only runs of this very book: a number means another tag in every other one. */
export function pasteTags(event: ClipboardEvent<HTMLTextAreaElement>, book: TagBook): void {
  const raw = event.clipboardData.getData(KIND)
  if (!raw.startsWith(`["${book.id}"`)) return
  const [, part] = JSON.parse(raw) as [string, string]
  event.preventDefault()
  const { selectionStart, selectionEnd } = event.currentTarget
  replaceRange(event.currentTarget, selectionStart, selectionEnd, part)
}
