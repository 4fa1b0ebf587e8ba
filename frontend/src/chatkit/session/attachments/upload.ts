/** Brings one file to the server, in the page's upload strategy; used by the tray's items. */
import type { ChatKitOptions, FileUploadStrategy } from '@openai/chatkit'
import type { ApiClient } from '../../api/ApiClient'
import { ApiError } from '../../api/ApiError'
import type { Attachment } from '../../protocol/items'
import { type Journey, type Parcel, type Transport, throughPage, withProgress } from './transport'

/** Where the second phase of an upload sends the bytes. */
export interface Descriptor {
  url: string
  method: 'POST' | 'PUT'
  headers: Record<string, string>
}

/** An attachment that the server knows and waits for the bytes of. */
export interface Begun {
  attachment: Attachment
  descriptor: Descriptor | null
}

export interface Cargo {
  file: File
  mimeType: string
}

export class Uploader {
  constructor(
    private readonly api: ApiClient,
    private readonly options: () => ChatKitOptions,
  ) {}

  get strategy(): FileUploadStrategy {
    const { api } = this.options()
    const strategy = 'url' in api ? api.uploadStrategy : undefined
    if (!strategy) throw new ApiError('invalid', { serverMessage: 'Attachments are not enabled.' })
    return strategy
  }

  /** The whole of a direct upload. */
  async direct(cargo: Cargo, url: string, journey: Journey): Promise<Attachment> {
    const parcel: Parcel = { url, method: 'POST', headers: {}, body: formOf(cargo) }
    return readAttachment(parsed(await this.transport(url)(parcel, journey)))
  }

  /** The first phase: the server makes the attachment and says where the bytes go. */
  async begin({ file, mimeType }: Cargo): Promise<Begun> {
    const params = { name: file.name, size: file.size, mime_type: mimeType }
    const raw = await this.api.request({ type: 'attachments.create', params })
    return { attachment: readAttachment(raw), descriptor: readDescriptor(raw) }
  }

  /** The second phase: a form with a `file` where the server takes a POST, the bytes themselves otherwise. */
  async deliver(cargo: Cargo, descriptor: Descriptor, journey: Journey): Promise<void> {
    const { url, method, headers } = descriptor
    const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type')
    const body = method === 'POST' && !typed ? formOf(cargo) : bytesOf(cargo)
    const parcel = { url, method, headers, body }
    await this.transport(url)(parcel, journey)
  }

  async remove(attachmentId: string): Promise<void> {
    await this.api.request({ type: 'attachments.delete', params: { attachment_id: attachmentId } })
  }

  /**
   * The page's fetch may add its credentials. A storage at another origin must not get them, and one that
   * signs its addresses refuses a request that carries two kinds of them.
   */
  private transport(url: string): Transport {
    const { api } = this.options()
    const own = 'url' in api && api.fetch && (this.strategy.type === 'direct' || sameOrigin(url, api.url))
    return own ? throughPage(this.api) : withProgress
  }
}

function sameOrigin(one: string, other: string): boolean {
  return new URL(one, document.baseURI).origin === new URL(other, document.baseURI).origin
}

/** With the type that was found for it where the file has none. */
function bytesOf({ file, mimeType }: Cargo): Blob {
  return file.type ? file : file.slice(0, file.size, mimeType)
}

function formOf(cargo: Cargo): FormData {
  const form = new FormData()
  form.append('file', bytesOf(cargo), cargo.file.name)
  return form
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiError('unexpected_answer')
  }
}

function readAttachment(raw: unknown): Attachment {
  const { id, name, type, mime_type, preview_url } = (raw ?? {}) as Partial<Attachment>
  if (typeof id !== 'string' || typeof name !== 'string') throw new ApiError('unexpected_answer')
  return {
    id,
    name,
    type: type === 'image' ? 'image' : 'file',
    mime_type: typeof mime_type === 'string' ? mime_type : '',
    ...(typeof preview_url === 'string' ? { preview_url } : {}),
  }
}

/** Where the bytes go; servers of the library before 1.5 name only an address, and take a form there. */
function readDescriptor(raw: unknown): Descriptor | null {
  const { upload_descriptor: given, upload_url: address } = raw as Record<string, unknown>
  if (typeof given !== 'object' || given === null) {
    return typeof address === 'string' ? { url: webAddress(address), method: 'POST', headers: {} } : null
  }
  const { url, method, headers } = given as Record<string, unknown>
  if (typeof url !== 'string') throw new ApiError('unexpected_answer')
  return {
    url: webAddress(url),
    method: String(method).toUpperCase() === 'PUT' ? 'PUT' : 'POST',
    headers: Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)])),
  }
}

function webAddress(url: string): string {
  const { protocol } = new URL(url, document.baseURI)
  if (protocol !== 'https:' && protocol !== 'http:') throw new ApiError('unexpected_answer')
  return url
}
