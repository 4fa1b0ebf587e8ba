/** The element's methods as they act on the session; called over the bridge. */
import type { MethodName } from '../host/bridge'
import type { ActionConfig } from '../protocol/widgets'
import type { ChatSession, SendParams } from '../session/ChatSession'
import type { DraftChange } from '../session/Composer'

type Method = (session: ChatSession, args: readonly unknown[]) => Promise<void> | void

const METHODS: Record<MethodName, Method> = {
  focusComposer: (session) => session.focusComposer(),
  setThreadId: (session, [id]) => session.openThread((id as string | null) ?? null),
  sendCustomAction: (session, [action, itemId]) =>
    session.sendCustomAction(action as ActionConfig, itemId as string | undefined),
  sendUserMessage: (session, [params]) => session.send(params as SendParams),
  setComposerValue: (session, [params]) => session.setDraft(params as DraftChange & { files?: File[] }),
  fetchUpdates: (session) => session.fetchUpdates(),
  showHistory: (session) => session.showHistory(),
  hideHistory: (session) => session.hideHistory(),
}

export async function callMethod(
  session: ChatSession,
  method: MethodName,
  args: readonly unknown[],
): Promise<void> {
  await METHODS[method](session, args)
}
