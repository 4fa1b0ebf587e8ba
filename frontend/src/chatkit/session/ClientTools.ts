/** Has the page carry out the tool calls that a response ends with; owned by the conversation. */
import { ApiError } from '../api/ApiError'
import type { ClientToolCallItem } from '../protocol/items'
import type { ThreadState } from '../thread/state'
import type { Outlet } from './outlet'

/** The call that the thread waits for, if it does. */
export function pendingCall({ items }: ThreadState): ClientToolCallItem | null {
  const last = items.findLast((item) => item.type !== 'end_of_turn')
  return last?.type === 'client_tool_call' && last.status === 'pending' ? last : null
}

export class ClientTools {
  private stopWaiting: (() => void) | null = null

  constructor(private readonly outlet: Outlet) {}

  get active(): boolean {
    return this.stopWaiting !== null
  }

  /** What the page returns for the call, null after stop(); throws an ApiError where the page fails. */
  async run(call: ClientToolCallItem): Promise<{ result: unknown } | null> {
    const stopped = new Promise<null>((resolve) => {
      this.stopWaiting = () => resolve(null)
    })
    try {
      return await Promise.race([this.ask(call), stopped])
    } catch (error) {
      this.outlet.fail(error)
      throw new ApiError('tool', { cause: error })
    } finally {
      this.stopWaiting = null
    }
  }

  stop(): void {
    this.stopWaiting?.()
  }

  private async ask(call: ClientToolCallItem): Promise<{ result: unknown }> {
    const { onClientTool } = this.outlet.options()
    if (!onClientTool)
      throw new Error(`The client tool "${call.name}" was called, but the option "onClientTool" is not set.`)
    const result: unknown = (await onClientTool({ name: call.name, params: call.arguments })) ?? {}
    // What can't be written as JSON fails here, in the page's name, rather than as a request.
    JSON.stringify(result)
    return { result }
  }
}
