/** The text that is being written: a plain text area that grows, with tags drawn in it; used by the composer. */
import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { useText } from '../../text/TextContext'
import { useOptions, useSession, useStore } from '../SessionContext'
import { insertWords } from './fieldEditing'
import { SuggestionList } from './SuggestionList'
import { TagBackdrop } from './TagBackdrop'
import { copyTags, pasteTags } from './tagClipboard'
import { LONG, useAutosize } from './useAutosize'
import { useFieldMenu } from './useFieldMenu'
import { useTagKeys } from './useTagKeys'

const LIST_ID = 'ck-suggestions'

interface Props {
  onSend(): void
  /** Says whether there was something to end. */
  onEscape(): boolean
}

export function Field({ onSend, onEscape }: Props) {
  const text = useText()
  const { composer } = useSession()
  const { entities, commands } = useOptions()
  const { value } = useStore(composer.store)
  const field = useRef<HTMLTextAreaElement>(null)
  const { menu, follow, onMenuKey } = useFieldMenu(field)
  const state = useStore(menu.store)
  const selection = useTagKeys(field, composer.tags, (area) => menu.moved(follow.triggerIn(area)))
  const pieces = useMemo(() => composer.tags.pieces(value), [composer, value])
  useValue(field, value)
  useAutosize(field, value)
  // biome-ignore lint/correctness/useExhaustiveDependencies: also another value than a typed one may end the menu
  useEffect(() => {
    if (field.current) menu.moved(follow.triggerIn(field.current))
  }, [menu, follow, value])
  useFieldHandle(field)

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    // While an input method composes, Enter belongs to it; some engines only tell by the key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (onMenuKey(event)) event.preventDefault()
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onSend()
    } else if (event.key === 'Escape' && onEscape()) event.preventDefault()
  }
  const suggests = Boolean(entities?.onTagSearch || commands?.enabled)

  return (
    <div className="ck-writing">
      <div className="ck-draft" data-long={value.length > LONG || undefined}>
        <textarea
          ref={field}
          rows={1}
          // An empty field would count as written from left to right, and its placeholder with it.
          dir={value ? 'auto' : undefined}
          placeholder={usePlaceholder()}
          aria-label={text.message}
          enterKeyHint="send"
          aria-autocomplete={suggests ? 'list' : undefined}
          aria-haspopup={suggests ? 'listbox' : undefined}
          aria-controls={state ? LIST_ID : undefined}
          aria-activedescendant={state?.options.length ? `${LIST_ID}-${state.active}` : undefined}
          onChange={({ target }) => {
            composer.write(target.value)
            follow.typed(target)
          }}
          onKeyDown={onKeyDown}
          onBlur={() => menu.blurred()}
          onCopy={(event) => copyTags(event, composer.tags)}
          onCut={(event) => copyTags(event, composer.tags)}
          onPaste={(event) => pasteTags(event, composer.tags)}
        />
        {pieces.some((piece) => piece.entry) && (
          <TagBackdrop field={field} pieces={pieces} selection={selection} />
        )}
      </div>
      {state && <SuggestionList id={LIST_ID} state={state} menu={menu} />}
    </div>
  )
}

/** Not by the element's property: with it React would replace the whole default text at each letter, too. */
function useValue(field: RefObject<HTMLTextAreaElement | null>, value: string): void {
  useLayoutEffect(() => {
    const area = field.current
    if (area && area.value !== value) area.value = value
  }, [field, value])
}

function usePlaceholder(): string {
  const text = useText()
  const { composer } = useSession()
  const { composer: option } = useOptions()
  const { toolId } = useStore(composer.store)
  const tool = composer.tools().find((entry) => entry.id === toolId)
  return tool?.placeholderOverride ?? option?.placeholder ?? text.placeholder
}

/** What the session may do with the field while it is shown. */
function useFieldHandle(field: RefObject<HTMLTextAreaElement | null>): void {
  const { composer } = useSession()
  useEffect(() => {
    composer.field = {
      focus: () => field.current?.focus(),
      insert: (text) => field.current && insertWords(field.current, text),
    }
    return () => {
      composer.field = null
    }
  }, [composer, field])
}
