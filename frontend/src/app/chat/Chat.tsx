/** The chat itself: ChatKit's own React wrapper over our element; loaded only when it is wanted. */
import '../../chatkit'
import type { SupportedLocale } from '@openai/chatkit'
import { ChatKit, type UseChatKitReturn, useChatKit } from '@openai/chatkit-react'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { StartScreen } from '../api/contracts'
import { useServices, useSession } from '../services'
import { language, text } from '../text'
import { useOpenTodo } from '../todos/useOpenTodo'
import styles from './Chat.module.css'
import type { ChatControls } from './ChatBar'
import { startPrompts } from './startPrompts'
import { useDraft, useRestored } from './useDraft'
import { useThread, useWantedThread } from './useThread'

interface ChatProps {
  /** The assistant's name in the protocol's addresses. */
  useCase: string
  shown: boolean
  /** Takes the controls for the bar above while they may be used. */
  offer: (controls: ChatControls | null) => void
}

export default function Chat({ useCase, shown, offer }: ChatProps) {
  const { page } = useServices()
  const { boot } = useSession()
  const look = useSyncExternalStore(page.subscribe, page.look)
  const thread = useThread(`chat.thread.${useCase}`)
  const [ready, setReady] = useState(false)
  const screen: StartScreen | undefined = boot.start_screens[useCase]
  const draft = useDraft(useCase)
  const [, openTodo] = useOpenTodo()
  const chat = useChatKit({
    api: { url: `/chatkit/${useCase}`, domainKey: 'local' },
    theme: {
      colorScheme: look.scheme,
      radius: 'soft',
      color: { accent: { primary: look.accent, level: 1 } },
    },
    // The type lists regions one by one; the element takes any and finds the nearest.
    locale: language.locale as SupportedLocale,
    frameTitle: text.chat.frameTitle,
    initialThread: thread.initial,
    header: { enabled: false },
    history: { enabled: true, showDelete: true, showRename: true },
    startScreen: { greeting: screen?.greeting ?? text.chat.greeting, prompts: startPrompts(screen) },
    composer: { placeholder: screen?.placeholder ?? text.chat.placeholder },
    threadItemActions: { retry: true },
    thread: { autoScroll: true },
    onReady: () => setReady(true),
    onLog: draft.hear,
    onEffect: ({ name, data }) => {
      if (name === 'open_todo' && typeof data?.id === 'string') openTodo(data.id)
    },
    onThreadChange: ({ threadId }) => thread.turned(threadId),
  })
  useWantedThread(thread, chat, ready)
  useOfferedControls(chat, ready, offer)
  useFollowedChanges(chat)
  useFocusWhenShown(chat, ready, shown)
  useRestored(draft.saved, chat, ready)
  return <ChatKit control={chat.control} className={styles.chat} />
}

function useOfferedControls(chat: UseChatKitReturn, ready: boolean, offer: ChatProps['offer']): void {
  const { setThreadId, showHistory, focusComposer } = chat
  useEffect(() => {
    if (!ready) return
    const newChat = () => void setThreadId(null).then(focusComposer)
    offer({ newChat, showHistory: () => void showHistory() })
    return () => offer(null)
  }, [ready, offer, setThreadId, showHistory, focusComposer])
}

/** Cards in sight show what was changed elsewhere. */
function useFollowedChanges({ fetchUpdates }: UseChatKitReturn): void {
  const { feed } = useServices()
  useEffect(() => {
    let first = true
    let soon: number | undefined
    const stop = feed.onEvent(({ type }) => {
      const again = type === 'resync' || (type === 'hello' && !first)
      if (type === 'hello') first = false
      if (!again && !changesData(type)) return
      clearTimeout(soon)
      soon = window.setTimeout(() => void fetchUpdates(), GATHER_MS)
    })
    return () => {
      stop()
      clearTimeout(soon)
    }
  }, [feed, fetchUpdates])
}

/** Whether a card may look different now: anything but the window's own affairs. */
function changesData(type: string): boolean {
  return type.endsWith('.changed') && !OWN_AFFAIRS.has(type)
}

const OWN_AFFAIRS = new Set(['chat.changed', 'branding.changed', 'settings.changed'])

/** Changes that come together are read together. */
const GATHER_MS = 40

/** The key that shows the chat leads into it; the first appearance of the window does not. */
function useFocusWhenShown({ focusComposer }: UseChatKitReturn, ready: boolean, shown: boolean): void {
  const before = useRef(shown)
  useEffect(() => {
    const appeared = shown && !before.current
    before.current = shown
    if (appeared && ready) void focusComposer()
  }, [shown, ready, focusComposer])
}
