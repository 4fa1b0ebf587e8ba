/** Calls that came before the frame could take them; kept by the element until it can. */
import type { FrameHandle, MethodName } from './bridge'
import { asPageError, type ChatKitError } from './ChatKitError'

interface HeldCall {
  method: MethodName
  args: readonly unknown[]
  resolve(): void
  reject(error: ChatKitError): void
}

export class HeldCalls {
  private calls: HeldCall[] = []

  /** The promise of a call that is carried out now or, without a handle, later. */
  promise(handle: FrameHandle | null, method: MethodName, args: readonly unknown[]): Promise<void> {
    const promise = new Promise<void>((resolve, reject) => {
      const call = { method, args, resolve, reject }
      if (handle) forward(handle, call)
      else this.calls.push(call)
    })
    // `chatkit.error` tells of these failures, too: a page that does not wait has no need of an unhandled one.
    promise.catch(() => undefined)
    return promise
  }

  release(handle: FrameHandle): void {
    for (const call of this.calls.splice(0)) forward(handle, call)
  }

  refuse(error: ChatKitError): void {
    for (const call of this.calls.splice(0)) call.reject(error)
  }
}

function forward(handle: FrameHandle, { method, args, resolve, reject }: HeldCall): void {
  handle.call(method, args).then(resolve, (error) => reject(asPageError(error)))
}
