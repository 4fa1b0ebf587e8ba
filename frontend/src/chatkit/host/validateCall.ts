/** Checks what a page hands to the element's methods; used by the element before it forwards a call. */
import type { MethodName } from './bridge'
import { ChatKitError } from './ChatKitError'
import { anything, byType, type Check, either, flag, listOf, nothing, recordOf, shape, text } from './schema'

const tag = { type: text, text, id: text, group: text, data: recordOf(anything), interactive: flag }

export const content = listOf(
  byType({
    input_text: shape({ type: text, text }, ['text']),
    input_tag: shape(tag, ['text', 'id']),
  }),
)

const file = { type: text, id: text, name: text, mime_type: text }

const attachments = listOf(
  byType({
    file: shape(file, ['id', 'name', 'mime_type']),
    image: shape({ ...file, preview_url: text }, ['id', 'name', 'mime_type']),
  }),
)

const message = { text, content, reply: text, attachments }

const USER_MESSAGE = shape({
  ...message,
  newThread: flag,
  toolChoice: shape({ id: text }, ['id']),
  model: text,
})
const COMPOSER_VALUE = shape({
  ...message,
  files: listOf(anything),
  selectedToolId: either(nothing, text),
  selectedModelId: text,
})
const ACTION = shape({ type: text, payload: anything }, ['type'])
const OPTIONAL_ID: Check = (value, path, unknown) => (value === undefined ? null : text(value, path, unknown))

/** What each argument must be, with the name that a message gives it. */
const ARGUMENTS: Record<MethodName, readonly [name: string, check: Check][]> = {
  focusComposer: [],
  setThreadId: [['threadId', either(nothing, text)]],
  sendCustomAction: [
    ['action', ACTION],
    ['itemId', OPTIONAL_ID],
  ],
  sendUserMessage: [['params', USER_MESSAGE]],
  setComposerValue: [['params', COMPOSER_VALUE]],
  fetchUpdates: [],
  showHistory: [],
  hideHistory: [],
}

/** Why a call can't be carried out, or null. */
export function callProblem(method: MethodName, args: readonly unknown[]): ChatKitError | null {
  for (const [index, [name, check]] of ARGUMENTS[method].entries()) {
    const problem = check(args[index], name, [])
    if (problem)
      return argumentError(`${method}: "${problem.path}" is not valid: expected ${problem.expected}.`)
  }
  if (method === 'sendUserMessage' && !hasContent(args[0] as MessageParams)) {
    return argumentError(
      'sendUserMessage: there is nothing to send; give "text", "content" or "attachments".',
    )
  }
  return null
}

interface MessageParams {
  text?: string
  content?: readonly unknown[]
  attachments?: readonly unknown[]
}

function hasContent({
  text: words = '',
  content: parts = [],
  attachments: files = [],
}: MessageParams): boolean {
  return words.trim() !== '' || parts.length > 0 || files.length > 0
}

function argumentError(text: string): ChatKitError {
  return new ChatKitError(text, { code: 'argument' })
}
