/** The open list of a Select: options to choose from by pointer, keys or search. */
import { Check, Search } from 'lucide-react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../text/TextContext'
import type { Option } from '../options'
import { enabledFrom, useOptionKeys } from './useOptionKeys'

/** More than these nobody reads through; searching finds the others. */
const MOST_SHOWN = 200

interface Props {
  id: string
  label: string
  options: readonly Option[]
  value: string
  searchable: boolean
  onChoose(value: string): void
}

export function Listbox({ id, label, options, value, searchable, onChoose }: Props) {
  const words = useText()
  const [query, setQuery] = useState('')
  const matching = useMemo(() => matches(options, query), [options, query])
  const shown = matching.slice(0, MOST_SHOWN)
  const [active, setActive] = useState(() => firstActive(shown, value))
  const focus = useRef<HTMLInputElement & HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = useOptionKeys({
    options: shown,
    active,
    onMove: setActive,
    onChoose: (index) => choose(shown[index]),
    typeahead: !searchable,
  })
  const choose = (option: Option | undefined) => {
    if (option && !option.disabled) onChoose(option.value)
  }

  // With the popup in its place; before, the browser would scroll the chat to it.
  useEffect(() => focus.current?.focus({ preventScroll: true }), [])
  useLayoutEffect(() => {
    list.current?.querySelector(`[data-index="${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const activeId = shown[active] ? `${id}-${active}` : undefined
  return (
    <>
      {searchable && (
        <div className="ck-listbox-search">
          <Search size={14} strokeWidth={1.5} aria-hidden />
          <input
            ref={focus}
            type="text"
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={activeId}
            aria-autocomplete="list"
            aria-label={words.widgets.search}
            placeholder={words.widgets.search}
            autoComplete="off"
            dir="auto"
            value={query}
            onChange={(event) => {
              setQuery(event.target.value)
              setActive(enabledFrom(matches(options, event.target.value), 0, 1) ?? -1)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      <div
        ref={searchable ? list : mergedRef(list, focus)}
        id={id}
        role="listbox"
        className="ck-listbox"
        aria-label={label || undefined}
        aria-activedescendant={searchable ? undefined : activeId}
        tabIndex={searchable ? -1 : 0}
        onKeyDown={searchable ? undefined : onKeyDown}
      >
        {shown.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the list, which holds the focus
          // biome-ignore lint/a11y/useFocusableInteractive: the list holds the focus
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={option.value === value}
            aria-disabled={option.disabled || undefined}
            data-index={index}
            data-active={index === active || undefined}
            onPointerMove={() => {
              if (!option.disabled && index !== active) setActive(index)
            }}
            onClick={() => choose(option)}
          >
            <span dir="auto">
              {option.label}
              {option.description && <small>{option.description}</small>}
            </span>
            {option.value === value && <Check size={16} strokeWidth={1.5} aria-hidden />}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="ck-listbox-note">{words.noOptions}</p>}
      {matching.length > shown.length && (
        <p className="ck-listbox-note">{words.widgets.searchForMore(matching.length - shown.length)}</p>
      )}
    </>
  )
}

function matches(options: readonly Option[], query: string): readonly Option[] {
  const wanted = query.trim().toLocaleLowerCase()
  if (wanted === '') return options
  return options.filter(({ label, description }) =>
    `${label}\n${description ?? ''}`.toLocaleLowerCase().includes(wanted),
  )
}

function firstActive(options: readonly Option[], value: string): number {
  const chosen = options.findIndex((option) => option.value === value && !option.disabled)
  return chosen >= 0 ? chosen : (enabledFrom(options, 0, 1) ?? -1)
}

function mergedRef(...refs: React.RefObject<HTMLDivElement | null>[]) {
  return (element: HTMLDivElement | null) => {
    for (const ref of refs) ref.current = element
  }
}
