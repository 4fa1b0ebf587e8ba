/** Keeps what has not changed between two versions of a widget, so that only what has is drawn again. */

const GREATEST_DEPTH = 300

/** The new value, made of the parts of the old one wherever they are equal. */
export function shared<T>(before: unknown, after: T, depth = 0): T {
  if (Object.is(before, after)) return after
  if (!isObject(before) || !isObject(after) || depth > GREATEST_DEPTH) return after
  if (Array.isArray(before) !== Array.isArray(after)) return after
  const keys = Object.keys(after)
  const entries = keys.map((key): [string, unknown] => [key, shared(before[key], after[key], depth + 1)])
  const same =
    keys.length === Object.keys(before).length && entries.every(([key, value]) => before[key] === value)
  if (same) return before as T
  return (Array.isArray(after) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
