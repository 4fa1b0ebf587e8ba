/** Makes a value of the protocol's types out of any JSON, by the generated shapes; used by the readers. */
import { SHAPES, UNIONS } from './generated/shapes'
import { isWidgetNode } from './widgets'

export type Spec =
  | 'text'
  | 'number'
  | 'flag'
  | 'any'
  | 'record'
  | 'widget'
  | readonly string[]
  | { readonly list: Spec }
  | { readonly one: string }

export interface Field {
  readonly is: Spec
  readonly optional?: true
  readonly default?: unknown
}

export type Shape = Readonly<Record<string, Field>>

export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const shapes: Readonly<Record<string, Shape>> = SHAPES
const unions: Readonly<Record<string, readonly string[]>> = UNIONS

/** A widget nested deeper than this was never meant to be drawn. */
const DEEPEST = 200

/** The value of the named type that the JSON stands for, or undefined where it can't be one. */
export function readOne(name: string, raw: unknown): Json | undefined {
  if (!isObject(raw)) return undefined
  const members = unions[name]
  if (!members) return shapes[name] && readShape(shapes[name], raw)
  for (const member of members) {
    const shape = shapes[member]
    const kinds = shape?.type?.is
    if (shape && (kinds ? isOneOf(kinds, raw.type) : fits(shape, raw))) return readShape(shape, raw)
  }
  return undefined
}

function readShape(shape: Shape, raw: Json): Json | undefined {
  const read: Json = {}
  for (const [name, field] of Object.entries(shape)) {
    const value = readField(field, raw[name])
    if (value !== undefined) read[name] = value
    else if (!field.optional) return undefined
  }
  return read
}

function readField({ is, optional, default: otherwise }: Field, raw: unknown): unknown {
  const value = readAs(is, raw)
  if (value !== undefined || optional) return value
  return otherwise === undefined ? stopgap(is) : otherwise
}

function readAs(is: Spec, raw: unknown): unknown {
  if (raw === undefined || raw === null) return undefined
  if (is === 'text') return typeof raw === 'string' ? raw : isScalar(raw) ? String(raw) : undefined
  if (is === 'number') return typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined
  if (is === 'flag') return typeof raw === 'boolean' ? raw : undefined
  if (is === 'record') return isObject(raw) ? raw : undefined
  if (is === 'widget') return isWidgetNode(raw) && !isDeeper(raw, DEEPEST) ? raw : undefined
  if (is === 'any') return raw
  if ('one' in is) return readOne(is.one, raw)
  if ('list' in is) return Array.isArray(raw) ? readList(is.list, raw) : undefined
  return isOneOf(is, raw) ? raw : undefined
}

function readList(is: Spec, raw: readonly unknown[]): unknown[] {
  return raw.map((entry) => readAs(is, entry)).filter((entry) => entry !== undefined)
}

/** What stands in for something that a server must send and did not, where anything can. */
function stopgap(is: Spec): unknown {
  if (is === 'text') return ''
  if (is === 'flag') return false
  if (is === 'record') return {}
  if (is === 'number' || is === 'widget' || is === 'any') return undefined
  if ('list' in is) return []
  if (!('one' in is)) return is[0]
  const shape = shapes[is.one]
  return shape && Object.values(shape).every((field) => field.optional) ? {} : undefined
}

function isScalar(raw: unknown): boolean {
  return typeof raw === 'number' || typeof raw === 'boolean'
}

function isOneOf(kinds: Spec, raw: unknown): boolean {
  return Array.isArray(kinds) && kinds.includes(raw)
}

function fits(shape: Shape, raw: Json): boolean {
  return Object.entries(shape).every(
    ([name, field]) =>
      field.optional || field.default !== undefined || readAs(field.is, raw[name]) !== undefined,
  )
}

/** Whether JSON is nested deeper than this; without recursion, which such JSON would exhaust. */
function isDeeper(raw: unknown, limit: number): boolean {
  let level: unknown[] = [raw]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    )
  }
  return false
}
