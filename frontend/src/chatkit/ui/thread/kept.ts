/** Finds the items that must stay in the document though they are out of sight; used by the thread's scroll. */

/** A selection over more items than this keeps only its ends. */
const MOST_SELECTED = 1000
/** What the reader works with in an item; what they entered there must not be lost. */
const ROLES = ['button', 'checkbox', 'combobox', 'radio', 'slider', 'spinbutton', 'switch', 'tab', 'textbox']
const CONTROL = `button, input, textarea, select, summary, label, ${ROLES.map((role) => `[role="${role}"]`).join(', ')}`

export function itemAt(node: Node | null, list: Element): string | null {
  const element = node instanceof Element ? node : (node?.parentElement ?? null)
  const item = element?.closest<HTMLElement>('[data-item]') ?? null
  return item && list.contains(item) ? (item.dataset.item ?? null) : null
}

export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROL)?.closest('[data-item]') != null
}

interface Places {
  place(id: string): number | undefined
  id(index: number): string | null
}

/** The items that a selection reaches over, in order. */
export function selectedItems(list: Element, places: Places): string[] {
  const selection = list.ownerDocument.getSelection()
  if (!selection || selection.isCollapsed) return []
  const ends = [itemAt(selection.anchorNode, list), itemAt(selection.focusNode, list)].flatMap(
    (id) => id ?? [],
  )
  const indexes = ends.flatMap((id) => places.place(id) ?? [])
  const low = Math.min(...indexes)
  const high = Math.max(...indexes)
  if (indexes.length < 2 || high - low > MOST_SELECTED) return ends
  return Array.from({ length: high - low + 1 }, (_, offset) => places.id(low + offset)).flatMap(
    (id) => id ?? [],
  )
}
