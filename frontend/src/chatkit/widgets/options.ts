/** Reads the options of selects and radio groups. */
import { record } from './props'

export interface Option {
  value: string
  label: string
  description: string | undefined
  disabled: boolean
}

/** Each value once: of two options that stand for the same one, the first is shown. */
export function optionsOf(value: unknown): Option[] {
  if (!Array.isArray(value)) return []
  const seen = new Map<string, Option>()
  for (const entry of value) {
    const option = optionOf(entry)
    if (option && !seen.has(option.value)) seen.set(option.value, option)
  }
  return [...seen.values()]
}

function optionOf(entry: unknown): Option | undefined {
  const { value, label, description, disabled } = record(entry) ?? {}
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  return {
    value: String(value),
    label: typeof label === 'string' && label !== '' ? label : String(value),
    description: typeof description === 'string' && description !== '' ? description : undefined,
    disabled: disabled === true,
  }
}
