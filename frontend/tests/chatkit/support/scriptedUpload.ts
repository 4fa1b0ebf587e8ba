/** Plays the network under XMLHttpRequest: what was sent is kept, and the test says how it goes on. */
import { vi } from 'vitest'

export class SentUpload {
  readonly headers: Record<string, string> = {}
  readonly upload: { onprogress: ((event: ProgressEvent) => void) | null } = { onprogress: null }
  method = ''
  url = ''
  body: unknown = null
  status = 0
  responseText = ''
  aborted = false
  onload: (() => void) | null = null
  onerror: (() => void) | null = null

  open(method: string, url: string): void {
    this.method = method
    this.url = url
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value
  }

  send(body: unknown): void {
    this.body = body
  }

  abort(): void {
    this.aborted = this.status === 0
  }

  progress(loaded: number, total = 100): void {
    this.upload.onprogress?.({ lengthComputable: true, loaded, total } as ProgressEvent)
  }

  answer(status: number, body: unknown = {}): void {
    this.status = status
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body)
    this.onload?.()
  }

  breakOff(): void {
    this.onerror?.()
  }
}

/** The uploads that were begun, in their order. */
export function playUploads(): SentUpload[] {
  const sent: SentUpload[] = []
  class Played extends SentUpload {
    constructor() {
      super()
      sent.push(this)
    }
  }
  vi.stubGlobal('XMLHttpRequest', Played)
  return sent
}

/** Object URLs that are in use; jsdom has none of its own. */
export function playObjectUrls(): Set<string> {
  const used = new Set<string>()
  let made = 0
  URL.createObjectURL = () => {
    const url = `blob:test/${made++}`
    used.add(url)
    return url
  }
  URL.revokeObjectURL = (url) => void used.delete(url)
  return used
}
