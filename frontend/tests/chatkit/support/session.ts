/** A session over a scripted server, with the page's side of it written down. */
import type { ChatKitOptions } from '@openai/chatkit'
import { ChatSession, type Remembered } from '../../../src/chatkit/session/ChatSession'
import type { Outlet } from '../../../src/chatkit/session/outlet'
import { json, ScriptedServer } from './scriptedServer'
import { thread } from './threads'

export interface Heard {
  type: string
  detail: unknown
}

export interface Played {
  session: ChatSession
  server: ScriptedServer
  heard: Heard[]
  failures: unknown[]
  options: ChatKitOptions
  types(): string[]
}

/** Answers what every thread needs: its metadata and an empty page of items. */
export function emptyServer(): ScriptedServer {
  return new ScriptedServer()
    .on('threads.get_by_id', ({ params }) =>
      json({ ...thread(String(params.thread_id)), items: { data: [] } }),
    )
    .on('items.list', () => json({ data: [], has_more: false }))
    .on('threads.list', () => json({ data: [], has_more: false }))
}

export function play(
  server = emptyServer(),
  options: Partial<ChatKitOptions> = {},
  remembered: Remembered | null = null,
): Played {
  const heard: Heard[] = []
  const failures: unknown[] = []
  const all = { api: { url: '/chatkit', domainKey: 'local' }, ...options } as ChatKitOptions
  const outlet: Outlet = {
    emit: (type, detail) => heard.push({ type: type.replace('chatkit.', ''), detail }),
    log: (name, data) => heard.push({ type: 'log', detail: { name, data } }),
    fail: (error) => failures.push(error),
    options: () => all,
  }
  const session = new ChatSession(outlet, server.fetch, remembered)
  return { session, server, heard, failures, options: all, types: () => heard.map((entry) => entry.type) }
}
