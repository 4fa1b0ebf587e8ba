/** Import and export as the server does them; used by the dialogs. */
import { request, sendFile } from '../api/client'
import type { text } from '../text'

export type ReadFormat = keyof typeof text.exchange.formats
export type WrittenFormat = keyof typeof text.exchange.formatHints
export type LossKind = keyof typeof text.exchange.losses

/** The most the server takes, in bytes. */
export const MOST_BYTES = 32 * 1024 * 1024

export interface Loss {
  readonly kind: LossKind
  /** The field or part of the file, where it has a name. */
  readonly what: string
  readonly count: number
  readonly example: string
}

export interface NewNames {
  readonly count: number
  readonly names: readonly string[]
}

export interface Preview {
  readonly format: ReadFormat
  readonly todos: number
  readonly open: number
  readonly done: number
  readonly trash: number
  /** The first few. */
  readonly titles: readonly string[]
  readonly lists: NewNames
  readonly labels: NewNames
  readonly already_here: { readonly count: number; readonly in_trash: number }
  readonly losses: readonly Loss[]
}

export interface Imported {
  readonly added: number
  readonly already_here: number
  /** The entry of the journal that takes it back; null if nothing was new. */
  readonly entry: number | null
}

export interface ExportChoice {
  readonly format: WrittenFormat
  /** A list's id; null is all. */
  readonly list: string | null
  readonly done: boolean
}

export const previewOf = (file: File): Promise<Preview> =>
  sendFile('/api/import/preview'.concat(named(file)), file)

export const importFile = (file: File): Promise<Imported> => sendFile('/api/import'.concat(named(file)), file)

export const takeBack = (entry: number): Promise<unknown> => request('POST', `/api/activity/${entry}/undo`)

export function exportAddress({ format, list, done }: ExportChoice): string {
  const query = new URLSearchParams({ format, done: String(done) })
  if (list !== null) query.set('list', list)
  return `/api/export?${query}`
}

function named(file: File): string {
  return `?${new URLSearchParams({ name: file.name.slice(-200) })}`
}
