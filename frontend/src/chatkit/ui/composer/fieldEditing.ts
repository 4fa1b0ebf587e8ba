/** Edits the field the way typing does, so that the reader can undo it; used by the field and its menu. */

export function replaceRange(area: HTMLTextAreaElement, start: number, end: number, text: string): void {
  if (start === end && text === '') return
  area.focus()
  area.setSelectionRange(start, end)
  const [command, value] = text === '' ? (['delete'] as const) : (['insertText', text] as const)
  // The one way that engines keep in their own list of what can be undone.
  if (typeof document.execCommand === 'function' && document.execCommand(command, false, value)) return
  area.setRangeText(text, start, end, 'end')
  area.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Puts text where the caret is, as words of their own. */
export function insertWords(area: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = area
  const before = value.slice(0, selectionStart)
  const apart = before === '' || /\s$/.test(before) || /^\s/.test(text)
  replaceRange(area, selectionStart, selectionEnd, apart ? text : ` ${text}`)
}

/** Puts a tag in place of what was typed for it, and goes on after a space; what is no tag is put there as it is. */
export function replaceWithRun(area: HTMLTextAreaElement, start: number, end: number, run: string): void {
  const isTag = run.length > 1
  const spaceFollows = /^\s/.test(area.value.slice(end, end + 1))
  replaceRange(area, start, end, isTag && !spaceFollows ? `${run} ` : run)
  const after = start + run.length + 1
  if (isTag && spaceFollows) area.setSelectionRange(after, after)
}
