/** Carries a file's bytes to an address and tells how far it got; used by uploads. */
import type { ApiClient } from '../../api/ApiClient'
import { ApiError, asApiError, failureOf } from '../../api/ApiError'

export interface Parcel {
  url: string
  method: 'POST' | 'PUT'
  headers: Record<string, string>
  body: Blob | FormData
}

export interface Journey {
  signal: AbortSignal
  /** From 0 to 1. */
  onProgress(progress: number): void
}

/** Gives the text of the answer; throws an ApiError. */
export type Transport = (parcel: Parcel, journey: Journey) => Promise<string>

/** By the page's own fetch, which may add what the server needs, but can't tell how far it got. */
export function throughPage(api: ApiClient): Transport {
  return async (parcel, { signal }) => {
    const { url, ...init } = parcel
    try {
      return await (await api.upload(url, { ...init, signal })).text()
    } catch (error) {
      throw asApiError(error, signal)
    }
  }
}

const STALLED_MS = 60_000

/** By a request of the element's own, which tells how far it got. */
export const withProgress: Transport = (parcel, journey) =>
  new Promise((resolve, reject) => {
    const { signal } = journey
    if (signal.aborted) {
      reject(new ApiError('aborted'))
      return
    }
    const request = new XMLHttpRequest()
    const stall = watch(() => end(() => reject(new ApiError('timeout'))))
    const abort = () => end(() => reject(new ApiError('aborted')))
    const end = (settle: () => void) => {
      stall.stop()
      signal.removeEventListener('abort', abort)
      settle()
      request.abort()
    }
    signal.addEventListener('abort', abort)
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      stall.restart()
      if (lengthComputable && total > 0) journey.onProgress(loaded / total)
    }
    request.onload = () => end(() => answerOf(request).then(resolve, reject))
    request.onerror = () => end(() => reject(new ApiError('network')))
    request.open(parcel.method, parcel.url)
    for (const [name, value] of Object.entries(parcel.headers)) request.setRequestHeader(name, value)
    request.send(parcel.body)
  })

function watch(onStalled: () => void): { restart(): void; stop(): void } {
  let timer = setTimeout(onStalled, STALLED_MS)
  return {
    restart: () => {
      clearTimeout(timer)
      timer = setTimeout(onStalled, STALLED_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

async function answerOf({ status, responseText }: XMLHttpRequest): Promise<string> {
  if (status >= 200 && status < 300) return responseText
  throw await failureOf(new Response(status === 304 ? null : responseText, { status }))
}
