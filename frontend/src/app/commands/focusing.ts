/** The fields that commands lead to, and how the focus gets there once they are drawn. */

export const ADD_LINE_ID = 'add-line'
export const SEARCH_BOX_ID = 'search-box'

/** Frames in which what is gone to must have been drawn. */
const PATIENCE = 30

export function focusField(id: string, patience = PATIENCE): void {
  const field = document.getElementById(id)
  field?.focus()
  if (document.activeElement === field || patience === 0) return
  requestAnimationFrame(() => focusField(id, patience - 1))
}
