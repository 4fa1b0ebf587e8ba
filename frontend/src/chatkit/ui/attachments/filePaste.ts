/** Gives the files that are pasted into the chat where one writes; used by the drop area. */

const OTHER_FIELDS = 'input, textarea, select, [contenteditable]'

/** Returns what ends it. */
export function takePastedFiles(document: Document, onFiles: (files: File[]) => boolean): () => void {
  const onPaste = (event: ClipboardEvent) => {
    const { clipboardData: data, target } = event
    if (!data || data.files.length === 0 || isFormattedText(data) || isElsewhere(target)) return
    if (!onFiles([...data.files])) return
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('paste', onPaste, { capture: true })
  return () => document.removeEventListener('paste', onPaste, { capture: true })
}

/** A spreadsheet or a text processor adds a picture of what was copied. */
function isFormattedText(data: DataTransfer): boolean {
  return data.types.includes('text/plain') && data.types.includes('text/html')
}

/** In another field than the composer's: a widget's, the rename form's. */
function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest('.ck-composer')) return false
  return target.closest(OTHER_FIELDS) !== null
}
