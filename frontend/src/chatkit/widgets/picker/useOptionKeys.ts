/** Moves through a list of options by keyboard: arrows, ends, pages and first letters; used by Listbox. */
import { type KeyboardEvent, useRef } from 'react'
import type { Option } from '../options'

const PAGE = 10
const TYPING_MS = 700

interface Keys {
  options: readonly Option[]
  active: number
  onMove(index: number): void
  onChoose(index: number): void
  /** Letters go into the search field where there is one. */
  typeahead: boolean
}

export function useOptionKeys({ options, active, onMove, onChoose, typeahead }: Keys) {
  const typed = useRef({ text: '', at: 0 })

  const search = (letter: string): number => {
    const now = Date.now()
    const before = now - typed.current.at < TYPING_MS ? typed.current.text : ''
    typed.current = { text: before + letter.toLocaleLowerCase(), at: now }
    return optionFor(typed.current.text, options, active)
  }

  return (event: KeyboardEvent): void => {
    const target = targetOf(event.key, active, options)
    if (target !== undefined) onMove(target)
    else if (event.key === 'Enter' || (event.key === ' ' && typeahead)) onChoose(active)
    else if (typeahead && event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey)
      onMove(search(event.key))
    else return
    event.preventDefault()
  }
}

function targetOf(key: string, active: number, options: readonly Option[]): number | undefined {
  const last = options.length - 1
  switch (key) {
    case 'ArrowDown':
      return enabledFrom(options, active + 1, 1) ?? active
    case 'ArrowUp':
      return enabledFrom(options, active - 1, -1) ?? active
    case 'Home':
      return enabledFrom(options, 0, 1) ?? active
    case 'End':
      return enabledFrom(options, last, -1) ?? active
    case 'PageDown':
      return enabledFrom(options, Math.min(last, active + PAGE), -1) ?? active
    case 'PageUp':
      return enabledFrom(options, Math.max(0, active - PAGE), 1) ?? active
    default:
      return undefined
  }
}

/** The first option from here on, in that direction, that can be chosen. */
export function enabledFrom(options: readonly Option[], start: number, step: 1 | -1): number | undefined {
  for (let index = start; index >= 0 && index < options.length; index += step) {
    if (options[index] && !options[index]?.disabled) return index
  }
  return undefined
}

/** The next option that begins with what was typed; one letter again and again goes through them. */
function optionFor(typed: string, options: readonly Option[], active: number): number {
  const same = [...typed].every((letter) => letter === typed[0])
  const wanted = same ? (typed[0] ?? '') : typed
  const start = same ? active + 1 : Math.max(0, active)
  for (let step = 0; step < options.length; step++) {
    const index = (start + step) % options.length
    const option = options[index]
    if (option && !option.disabled && option.label.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return active
}
