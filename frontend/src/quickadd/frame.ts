/** What the box asks of the window it is in, which the shell holds. */
import { isRecord, request } from '../app/api/client'

const FRAME = '/api/desktop/quick-add'

/** A shell that does not answer is ending, and takes the box with it: nobody needs to be told. */
export const hideBox = (): Promise<void> =>
  request<void>('POST', FRAME, { hide: true }).catch(() => undefined)

export const resizeBox = (height: number): Promise<void> => request('POST', FRAME, { height })

/** The text the box is to open with, if it was opened with one; told once. */
export async function askPrefill(): Promise<string | null> {
  const answer = await request<unknown>('POST', '/api/desktop/wish', { of: 'quick_add' })
  const wish = isRecord(answer) ? answer.wish : null
  return isRecord(wish) && typeof wish.text === 'string' ? wish.text : null
}
