/** Says what is wrong with what a field holds; asked by forms before they send. */

export type ProblemKind = 'required' | 'tick' | 'option' | 'email' | 'url' | 'number' | 'pattern'

/** What the browser finds wrong with a field. */
export function problemIn(field: HTMLInputElement | HTMLTextAreaElement | null): ProblemKind | null {
  if (!field || field.disabled || field.validity.valid) return null
  const { validity, type } = field
  if (validity.badInput) return 'number'
  if (validity.valueMissing) return 'required'
  if (validity.typeMismatch) return type === 'email' ? 'email' : 'url'
  return validity.patternMismatch ? 'pattern' : null
}

/** The same for fields of several lines, for which browsers know no pattern. */
export function problemInLines(
  field: HTMLTextAreaElement | null,
  pattern: string | undefined,
): ProblemKind | null {
  if (!field || field.disabled) return null
  if (field.validity.valueMissing) return 'required'
  return pattern && field.value !== '' && !matches(pattern, field.value) ? 'pattern' : null
}

/** A pattern that is none holds nobody up, as in a field of one line. */
function matches(pattern: string, value: string): boolean {
  try {
    return new RegExp(`^(?:${pattern})$`, 'u').test(value)
  } catch (error) {
    if (error instanceof SyntaxError) return true
    throw error
  }
}
