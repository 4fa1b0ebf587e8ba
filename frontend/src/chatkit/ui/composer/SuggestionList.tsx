/** The list over the field with what can be mentioned or commanded; the focus stays in the field, which names the marked one. */
import { Check, ChevronLeft, ChevronRight, LoaderCircle } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import type { FieldMenu, MenuState } from '../../session/suggestions/FieldMenu'
import type { Option } from '../../session/suggestions/options'
import { useText } from '../../text/TextContext'
import { Delayed } from '../Delayed'
import { SuggestionIcon } from './SuggestionIcon'

interface Props {
  id: string
  state: MenuState
  menu: FieldMenu
}

export function SuggestionList({ id, state, menu }: Props) {
  const text = useText()
  const { composer } = text
  const list = useRef<HTMLDivElement>(null)
  const { options, status, title, active, pending } = state
  useEffect(() => {
    list.current?.querySelector(`[id="${id}-${active}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [id, active])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps the focus in the field
    <div className="ck-suggestions" onMouseDown={(event) => event.preventDefault()}>
      {title !== null && (
        <button type="button" className="ck-suggestions-back" tabIndex={-1} onClick={() => menu.back()}>
          <ChevronLeft className="ck-turns" size={16} strokeWidth={1.5} aria-hidden />
          <span className="ck-sr-only">{composer.back(title)}</span>
          <span aria-hidden>{title}</span>
        </button>
      )}
      <div
        ref={list}
        id={id}
        role="listbox"
        // It may scroll; Tab itself chooses, and the field keeps the focus.
        tabIndex={0}
        aria-label={title ?? (state.kind === 'tag' ? composer.tags : composer.commands)}
        aria-busy={status === 'loading' || pending !== null || undefined}
      >
        {groupsOf(options).map(({ name, members }) => {
          const items = members.map(({ option, index }) => (
            <OptionRow
              key={index}
              id={`${id}-${index}`}
              option={option}
              active={index === active}
              pending={option === pending}
              onMark={() => menu.mark(index)}
              onChoose={() => menu.choose(option)}
            />
          ))
          if (!name) return <Fragment key={members[0]?.index}>{items}</Fragment>
          return (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no group of form fields
            <div key={members[0]?.index} role="group" aria-label={name}>
              <p aria-hidden>{name}</p>
              {items}
            </div>
          )
        })}
      </div>
      <State state={state} onRetry={() => menu.retry()} />
    </div>
  )
}

function State({ state, onRetry }: { state: MenuState; onRetry(): void }) {
  const text = useText()
  const { options, status, pending } = state
  if (status === 'failed')
    return (
      <p className="ck-suggestions-note" role="alert">
        {text.composer.searchFailed}
        <button type="button" className="ck-button-ghost" tabIndex={-1} onClick={onRetry}>
          {text.tryAgain}
        </button>
      </p>
    )
  const loading = status === 'loading' && options.length === 0
  return (
    <>
      {loading && (
        <Delayed>
          <p className="ck-suggestions-note">
            <LoaderCircle className="ck-spin" size={16} strokeWidth={1.5} aria-hidden />
            {text.composer.searching}
          </p>
        </Delayed>
      )}
      {status === 'ready' && options.length === 0 && <p className="ck-suggestions-note">{text.noOptions}</p>}
      <span className="ck-sr-only" role="status">
        {pending ? text.composer.working : status === 'ready' && text.composer.suggestions(options.length)}
      </span>
    </>
  )
}

interface RowProps {
  id: string
  option: Option
  active: boolean
  pending: boolean
  onMark(): void
  onChoose(): void
}

function OptionRow({ id, option, active, pending, onMark, onChoose }: RowProps) {
  const { label, description, icon, checked, leads } = option
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-busy={pending || undefined}
      className="ck-suggestion"
      onPointerMove={() => !active && onMark()}
      onClick={onChoose}
    >
      {icon && <SuggestionIcon name={icon} />}
      <span dir="auto">
        {label}
        {description && <small>{description}</small>}
      </span>
      {pending && <LoaderCircle className="ck-spin" size={16} strokeWidth={1.5} aria-hidden />}
      {checked && <Check size={16} strokeWidth={1.5} aria-hidden />}
      {leads && <ChevronRight className="ck-turns" size={16} strokeWidth={1.5} aria-hidden />}
    </div>
  )
}

interface Group {
  name: string
  members: { option: Option; index: number }[]
}

/** Those of one group stand together already. */
function groupsOf(options: readonly Option[]): Group[] {
  const groups: Group[] = []
  for (const [index, option] of options.entries()) {
    const name = option.group ?? ''
    const last = groups.at(-1)
    if (last?.name === name) last.members.push({ option, index })
    else groups.push({ name, members: [{ option, index }] })
  }
  return groups
}
