/** Where the reader writes: a text that grows, what goes with it, and the button that sends or stops. */
import { ArrowUp, Square } from 'lucide-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef } from 'react'
import { useText } from '../text/TextContext'
import { ComposerExtras } from './ComposerExtras'
import { ComposerMenus } from './ComposerMenus'
import { useConversation, useOptions, useSession, useStore } from './SessionContext'
import { ThreadClosed } from './ThreadClosed'

export function Composer() {
  const [, { thread }] = useConversation()
  const status = thread.thread?.status
  return status && status.type !== 'active' ? <ThreadClosed status={status} /> : <OpenComposer />
}

function OpenComposer() {
  const text = useText()
  const session = useSession()
  const { composer } = session
  const { composer: option = {} } = useOptions()
  const draft = useStore(composer.store)
  const [conversation, { responding }] = useConversation()
  const field = useRef<HTMLTextAreaElement>(null)
  useAutosize(field, draft.text)
  useEffect(() => {
    session.onFocus = () => field.current?.focus()
  }, [session])

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, Enter belongs to it; some engines only tell by the key code.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      void session.sendDraft()
    } else if (event.key === 'Escape' && responding) {
      event.preventDefault()
      conversation.stop()
    }
  }
  const tool = composer.tools().find((entry) => entry.id === draft.toolId)
  const placeholder = tool?.placeholderOverride ?? option.placeholder ?? text.placeholder

  return (
    <form
      className="ck-composer"
      onSubmit={(event) => {
        event.preventDefault()
        void session.sendDraft()
      }}
    >
      <ComposerExtras />
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        value={draft.text}
        placeholder={placeholder}
        aria-label={text.message}
        enterKeyHint="send"
        onChange={(event) => composer.write(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="ck-composer-bar">
        <ComposerMenus />
        <SendOrStop empty={composer.isEmpty} />
      </div>
    </form>
  )
}

function SendOrStop({ empty }: { empty: boolean }) {
  const text = useText()
  const [conversation, { responding, thread }] = useConversation()
  if (responding && thread.allowCancel) {
    return (
      <button
        type="button"
        className="ck-send"
        aria-label={text.stop}
        title={text.stop}
        onClick={() => conversation.stop()}
      >
        <Square size={12} fill="currentColor" />
      </button>
    )
  }
  return (
    <button
      type="submit"
      className="ck-send"
      aria-label={text.send}
      title={text.send}
      disabled={empty || responding}
    >
      <ArrowUp size={18} strokeWidth={2} />
    </button>
  )
}

/** Grows with its text up to the height the style sheet allows. */
function useAutosize(field: React.RefObject<HTMLTextAreaElement | null>, value: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text decides the height
  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    const resize = () => {
      area.style.height = 'auto'
      area.style.height = `${area.scrollHeight}px`
    }
    resize()
    let width = area.clientWidth
    const observer = new ResizeObserver(() => {
      if (area.clientWidth === width) return
      width = area.clientWidth
      resize()
    })
    observer.observe(area)
    return () => observer.disconnect()
  }, [field, value])
}
