/** What the buttons of a reminder ask of the server. */
import { request } from '../api/client'

const SNOOZED_MS = 10 * 60 * 1000

export const completeReminded = (id: string) =>
  request<unknown>('PATCH', `/api/todos/${encodeURIComponent(id)}`, { completed: true })

export const snoozeTodo = (id: string) =>
  request<unknown>('POST', `/api/todos/${encodeURIComponent(id)}/snooze`, {
    until: new Date(Date.now() + SNOOZED_MS).toISOString(),
  })
