/** An entry of the journal as a sentence of the window's language. */
import type { ActivityEntry } from '../api/contracts'
import { text } from '../text'

type Data = ActivityEntry['data']

export function sentenceOf({ kind, data }: Pick<ActivityEntry, 'kind' | 'data'>): string {
  const { what } = text.activity
  switch (kind) {
    case 'undone':
    case 'redone':
      return what[kind](sentenceOf({ kind: String(data.of), data }))
    case 'purged':
      return what.purged(countOf(data))
    case 'lists_ordered':
    case 'labels_ordered':
      return what[kind]
    case 'list_added':
    case 'list_changed':
    case 'list_deleted':
    case 'label_added':
    case 'label_changed':
    case 'label_deleted':
      return what[kind](String(data.name ?? ''))
    case 'added':
    case 'renamed':
    case 'completed':
    case 'reopened':
    case 'moved':
    case 'deleted':
    case 'restored':
    case 'skipped':
    case 'imported':
      return what[kind](thingsOf(data))
    default:
      return hasTitles(data) ? what.edited(thingsOf(data)) : what.changed
  }
}

function thingsOf(data: Data): string {
  const first = hasTitles(data) ? data.titles[0] : data.name
  return text.activity.things(String(first ?? ''), Math.max(0, countOf(data) - 1))
}

function countOf(data: Data): number {
  return typeof data.count === 'number' ? data.count : 1
}

function hasTitles(data: Data): data is Data & { titles: readonly unknown[] } {
  return Array.isArray(data.titles) && data.titles.length > 0
}
