/** Small checks that say where a value is wrong and what was expected; used to validate options. */

export interface Problem {
  path: string
  expected: string
}

export interface Found {
  problem: Problem | null
  /** Paths of keys that nobody knows. */
  unknown: string[]
}

export type Check = (value: unknown, path: string, unknown: string[]) => Problem | null

const simple =
  (expected: string, accepts: (value: unknown) => boolean): Check =>
  (value, path) =>
    accepts(value) ? null : { path, expected }

export const text = simple('a string', (value) => typeof value === 'string')
export const flag = simple('true or false', (value) => typeof value === 'boolean')
export const number = simple('a number', (value) => typeof value === 'number' && Number.isFinite(value))
export const callback = simple('a function', (value) => typeof value === 'function')
/** Words that are colours only with a surrounding that the frame does not have. */
const BORROWED = /\b(?:var|env|attr)\(|^(?:inherit|initial|unset|revert|revert-layer|currentcolor)$/i

const supported = (property: string) => (value: unknown) =>
  typeof value === 'string' && !BORROWED.test(value.trim()) && CSS.supports(property, value)

export const color = simple('a CSS colour', supported('color'))
export const family = simple('CSS font families', supported('font-family'))
export const nothing = simple('null', (value) => value === null)
export const anything: Check = () => null

export function oneOf(...values: readonly (string | number)[]): Check {
  const expected = values.map((value) => JSON.stringify(value)).join(', ')
  return simple(`one of ${expected}`, (value) => values.includes(value as string | number))
}

export function listOf(check: Check): Check {
  return (value, path, unknown) => {
    if (!Array.isArray(value)) return { path, expected: 'an array' }
    for (const [index, entry] of value.entries()) {
      const problem = check(entry, `${path}[${index}]`, unknown)
      if (problem) return problem
    }
    return null
  }
}

export function recordOf(check: Check): Check {
  return (value, path, unknown) => {
    if (!isRecord(value)) return { path, expected: 'an object' }
    for (const [key, entry] of Object.entries(value)) {
      const problem = check(entry, `${path}[${JSON.stringify(key)}]`, unknown)
      if (problem) return problem
    }
    return null
  }
}

/** The first check that accepts decides; where none does, the problem that lies deepest is told. */
export function either(...checks: readonly Check[]): Check {
  return (value, path, unknown) => {
    const problems: Problem[] = []
    for (const check of checks) {
      const passedOver: string[] = []
      const problem = check(value, path, passedOver)
      if (!problem) {
        unknown.push(...passedOver)
        return null
      }
      problems.push(problem)
    }
    return deepest(problems)
  }
}

function deepest(problems: readonly Problem[]): Problem | null {
  const depth = Math.max(...problems.map(({ path }) => path.length))
  const told = problems.filter(({ path }) => path.length === depth)
  return told[0] ? { path: told[0].path, expected: told.map(({ expected }) => expected).join(' or ') } : null
}

/** An object whose `type` says which of these checks it has to pass. */
export function byType(checks: Record<string, Check>): Check {
  const type = oneOf(...Object.keys(checks))
  return (value, path, unknown) => {
    if (!isRecord(value)) return { path, expected: 'an object' }
    const problem = type(value.type, path ? `${path}.type` : 'type', unknown)
    return problem ?? checks[String(value.type)]?.(value, path, unknown) ?? null
  }
}

type Shape = Record<string, Check>

/** An object with these keys, those in `required` present; `undefined` counts as absent. */
export function shape(fields: Shape, required: readonly string[] = []): Check {
  return (value, path, unknown) => {
    if (!isRecord(value)) return { path, expected: 'an object' }
    const at = (key: string) => (path ? `${path}.${key}` : key)
    for (const key of required) {
      if (value[key] === undefined) return { path: at(key), expected: 'a value; it is required' }
    }
    for (const [key, entry] of Object.entries(value)) {
      const check = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (!check) unknown.push(at(key))
      else if (entry !== undefined) {
        const problem = check(entry, at(key), unknown)
        if (problem) return problem
      }
    }
    return null
  }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
