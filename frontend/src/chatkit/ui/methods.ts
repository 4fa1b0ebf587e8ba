/** The element's methods as they act on the session; called over the bridge. */
import type { MethodName } from '../host/bridge'
import type { ActionConfig } from '../protocol/widgets'
import type { ChatSession, SendParams } from '../session/ChatSession'
import type { DraftChange } from '../session/Composer'

type Method = (session: ChatSession, args: readonly unknown[]) => Promise<void> | void

const METHODS: Record<MethodName, Method> = {
  focusComposer: (session) => session.focusComposer(),
  setThreadId: (session, [id]) => openThread(session, id as string | null),
  sendCustomAction: (session, [action, itemId]) =>
    told(session, session.sendCustomAction(action as ActionConfig, itemId as string | undefined)),
  sendUserMessage: (session, [params]) => send(session, params as SendParams),
  setComposerValue: (session, [params]) =>
    told(session, session.setDraft(params as DraftChange & { files?: File[] })),
  fetchUpdates: (session) => told(session, session.fetchUpdates()),
  showHistory,
  hideHistory: (session) => session.hideHistory(),
}

export async function callMethod(
  session: ChatSession,
  method: MethodName,
  args: readonly unknown[],
): Promise<void> {
  await METHODS[method](session, args)
}

/** What fails here is known to nobody but the caller; the page's log is to hear of it, too. */
async function told(session: ChatSession, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    session.outlet.fail(error)
    throw error
  }
}

async function openThread(session: ChatSession, threadId: string | null): Promise<void> {
  await session.openThread(threadId)
  const { id, load, loadError } = session.current.get().store.get()
  if (id === threadId && load === 'failed' && loadError) throw loadError
}

/** Done when the answer has ended; a message that did not reach the server stays there to be sent again. */
async function send(session: ChatSession, params: SendParams): Promise<void> {
  const work = told(session, session.send(params))
  // By now that of the new thread, where one was asked for.
  const conversation = session.current.get()
  await work
  const { outgoing, responseError } = conversation.store.get()
  const error = outgoing?.error ?? responseError
  if (error) throw error
}

function showHistory(session: ChatSession): void {
  if (session.outlet.options().history?.enabled === false) {
    throw new Error('showHistory: the option "history.enabled" turns the history off.')
  }
  session.showHistory()
}
