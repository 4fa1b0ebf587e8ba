/** Joins the values of a form's fields with an action's payload, a dot in a name nesting it. */
import type { FieldValue } from './FieldStore'

export type Values = { [name: string]: FieldValue | Values }

export interface NamedValue {
  name: string
  value: FieldValue
}

export interface Joined {
  payload: unknown
  /** Names of fields whose place in the payload was taken: the payload's own value stands. */
  collisions: string[]
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype'])

export function joinPayload(payload: unknown, fields: readonly NamedValue[]): Joined {
  if (fields.length === 0) return { payload, collisions: [] }
  if (payload != null && !isPlain(payload)) return { payload, collisions: fields.map((field) => field.name) }
  const joined = structuredClone((payload ?? {}) as Record<string, unknown>)
  const taken = new Set<string>()
  const collisions = fields.filter((field) => !place(joined, field, taken)).map((field) => field.name)
  return { payload: joined, collisions }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function place(target: Record<string, unknown>, field: NamedValue, placed: Set<string>): boolean {
  const keys = field.name.split('.')
  if (field.name === '' || keys.some((key) => key === '' || FORBIDDEN.has(key))) return false
  let node = target
  for (const key of keys.slice(0, -1)) {
    const next = Object.hasOwn(node, key) ? node[key] : {}
    if (!isPlain(next)) return false
    node[key] = next
    node = next
  }
  const last = keys.at(-1) ?? ''
  // Two fields of one name are one field: the later one counts.
  if (Object.hasOwn(node, last) && !placed.has(field.name)) return false
  node[last] = field.value
  placed.add(field.name)
  return true
}
