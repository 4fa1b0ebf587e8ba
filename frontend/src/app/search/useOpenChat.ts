/** Opens a conversation that was found: its assistant, its thread, and the chat's side of the window. */
import { useServices, useSession } from '../services'
import type { FoundChat } from './searchApi'

export function useOpenChat(): (chat: FoundChat) => void {
  const { viewState } = useSession()
  const { commands } = useServices()
  return ({ use_case, thread }) => {
    viewState.set(`chat.thread.${use_case}`, thread)
    viewState.set('chat.use_case', use_case)
    commands.run('chat.show')
  }
}
