/** Decides which files may be attached, by the limits the page sets; used by the tray and the file dialog. */
import type { ChatKitOptions } from '@openai/chatkit'

export type Limits = NonNullable<NonNullable<ChatKitOptions['composer']>['attachments']>

/** Why a file was not taken, with what the reader needs to know to choose another one. */
export type Refusal = { readonly name: string } & (
  | { readonly reason: 'folder' }
  | { readonly reason: 'type'; readonly accepted: readonly string[] }
  | { readonly reason: 'size'; readonly size: number; readonly limit: number }
  | { readonly reason: 'count'; readonly limit: number }
)

const DEFAULT_SIZE = 100 * 1024 * 1024
const DEFAULT_COUNT = 10
const UNKNOWN_TYPE = 'application/octet-stream'

export const countLimit = (limits: Limits): number => limits.maxCount ?? DEFAULT_COUNT

/** The file's own type, or the one that the page's list gives its extension. */
export function typeOf(file: File, limits: Limits): string {
  if (file.type) return file.type.toLowerCase()
  const listed = Object.entries(limits.accept ?? {}).find(
    ([type, extensions]) => !type.includes('*') && extensions.some((entry) => endsWith(file.name, entry)),
  )
  return listed?.[0].toLowerCase() ?? UNKNOWN_TYPE
}

/** What a file dialog is told: types and extensions; undefined where everything is welcome. */
export function acceptedTypes(limits: Limits): string[] | undefined {
  const entries = Object.entries(limits.accept ?? {})
  if (entries.length === 0) return undefined
  return [...new Set(entries.flatMap(([type, extensions]) => [type, ...extensions.map(dotted)]))]
}

/** The files that may come in where `room` more fit, and why the others may not. */
export function sorted(
  files: readonly File[],
  limits: Limits,
  room: number,
): { taken: File[]; refused: Refusal[] } {
  const taken: File[] = []
  const refused: Refusal[] = []
  for (const file of files) {
    const refusal = refusalOf(file, limits, room - taken.length)
    if (refusal) refused.push(refusal)
    else taken.push(file)
  }
  return { taken, refused }
}

function refusalOf(file: File, limits: Limits, room: number): Refusal | null {
  const { name, size } = file
  if (!isAccepted(file, limits)) return { name, reason: 'type', accepted: readable(limits) }
  const limit = sizeLimit(typeOf(file, limits), limits)
  if (size > limit) return { name, reason: 'size', size, limit }
  if (room <= 0) return { name, reason: 'count', limit: countLimit(limits) }
  return null
}

function isAccepted(file: File, limits: Limits): boolean {
  const entries = Object.entries(limits.accept ?? {})
  if (entries.length === 0) return true
  const type = typeOf(file, limits)
  return entries.some(
    ([pattern, extensions]) =>
      precision(pattern, type) > 0 || extensions.some((entry) => endsWith(file.name, entry)),
  )
}

/** The limit of the pattern that names the type most exactly. */
function sizeLimit(type: string, { maxSize }: Limits): number {
  if (typeof maxSize === 'number') return maxSize
  const fitting = Object.entries(maxSize ?? {})
    .map(([pattern, limit]) => ({ limit, precision: pattern === '' ? 1 : precision(pattern, type) }))
    .filter((entry) => entry.precision > 0)
    .sort((one, other) => other.precision - one.precision)
  return fitting[0]?.limit ?? DEFAULT_SIZE
}

/** How exactly a pattern names a type: 0 not at all, 1 as anything, 2 by its kind, 3 itself. */
function precision(pattern: string, type: string): number {
  const wanted = pattern.trim().toLowerCase()
  const [bare = ''] = type.split(';')
  if (wanted === bare) return 3
  if (wanted === '*' || wanted === '*/*') return 1
  return wanted.endsWith('/*') && bare.startsWith(wanted.slice(0, -1)) ? 2 : 0
}

/** Extensions say more to a reader than types do. */
function readable(limits: Limits): string[] {
  return Object.entries(limits.accept ?? {}).flatMap(([type, extensions]) =>
    extensions.length > 0 ? extensions.map(dotted) : [type.replace(/\/\*$/, '')],
  )
}

const dotted = (extension: string): string => (extension.startsWith('.') ? extension : `.${extension}`)

function endsWith(name: string, extension: string): boolean {
  return name.toLowerCase().endsWith(dotted(extension).toLowerCase())
}
