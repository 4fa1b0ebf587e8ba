/** Whether the chat can answer, and what answers. */
import { useEffect, useState } from 'react'
import type { ChatStatus } from '../api/contracts'
import { useServices, useSession } from '../services'

export function useChatStatus(): ChatStatus {
  const { feed } = useServices()
  const { boot } = useSession()
  const [status, setStatus] = useState(boot.chat)
  useEffect(
    () =>
      feed.onEvent((event) => {
        if (event.type === 'hello' || event.type === 'chat.changed') setStatus(event.chat)
      }),
    [feed],
  )
  return status
}
