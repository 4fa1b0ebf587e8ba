/** Gives components the session, the open conversation and the page's options. */
import type { ChatKitOptions } from '@openai/chatkit'
import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ChatSession } from '../session/ChatSession'
import type { Conversation } from '../session/Conversation'
import type { ConversationState } from '../session/conversationState'
import type { Store } from '../session/Store'

export const SessionContext = createContext<ChatSession | null>(null)
export const OptionsContext = createContext<ChatKitOptions | null>(null)

function present<T>(value: T | null): T {
  if (value === null) throw new Error('Used outside of the chat.')
  return value
}

export const useSession = (): ChatSession => present(useContext(SessionContext))
export const useOptions = (): ChatKitOptions => present(useContext(OptionsContext))

export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}

export const useOpenConversation = (): Conversation => useStore(useSession().current)

/** With its whole state, which changes with every frame of an answer: for what shows the thread itself. */
export function useConversation(): [Conversation, ConversationState] {
  const conversation = useOpenConversation()
  return [conversation, useStore(conversation.store)]
}

/** One value out of the conversation's state: whoever asks is drawn again only when that value is another. */
export function useConversationPart<T>(part: (state: ConversationState) => T): T {
  const { store } = useOpenConversation()
  return useSyncExternalStore(store.subscribe, () => part(store.get()))
}

/** Whether the thread takes messages: it is neither locked nor closed. */
export const useIsWritable = (): boolean =>
  useConversationPart(({ thread }) => (thread.thread?.status?.type ?? 'active') === 'active')
