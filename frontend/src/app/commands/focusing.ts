/** The fields that commands lead to, and how the focus gets there once they are drawn. */

export const ADD_LINE_ID = 'add-line'
export const SEARCH_BOX_ID = 'search-box'

/** Frames in which what is gone to must have been loaded and drawn. */
const PATIENCE = 120

/** What is typed on the way is typed into the field. */
export function focusField(id: string): void {
  const arrived = new AbortController()
  let typed = ''
  const keep = (event: KeyboardEvent) => {
    if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    typed += event.key
  }
  addEventListener('keydown', keep, { capture: true, signal: arrived.signal })
  requestAnimationFrame(() =>
    seek(id, PATIENCE, (field) => {
      arrived.abort()
      if (isTextField(field) && typed !== '') type(field, typed)
    }),
  )
}

function seek(id: string, patience: number, found: (field: HTMLElement | null) => void): void {
  const field = document.getElementById(id)
  field?.focus()
  if (document.activeElement === field || patience === 0) found(field)
  else requestAnimationFrame(() => seek(id, patience - 1, found))
}

function isTextField(field: HTMLElement | null): field is HTMLInputElement | HTMLTextAreaElement {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
}

function type(field: HTMLInputElement | HTMLTextAreaElement, typed: string): void {
  field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, data: typed, inputType: 'insertText' }))
}
