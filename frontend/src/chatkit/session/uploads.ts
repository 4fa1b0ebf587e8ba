/** Sends files to the server in the page's upload strategy; used when files are put into the composer. */
import type { ChatKitOptions, FileUploadStrategy } from '@openai/chatkit'
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { Attachment } from '../protocol/items'

interface UploadDescriptor {
  url: string
  method: 'POST' | 'PUT'
  headers?: Record<string, string>
}

export async function uploadFiles(
  files: readonly File[],
  api: ApiClient,
  options: ChatKitOptions,
): Promise<Attachment[]> {
  const strategy = 'url' in options.api ? options.api.uploadStrategy : undefined
  if (!options.composer?.attachments?.enabled || !strategy) {
    throw new ApiError('invalid', { serverMessage: 'Attachments are not enabled.' })
  }
  return Promise.all(files.map((file) => upload(file, api, strategy)))
}

function upload(file: File, api: ApiClient, strategy: FileUploadStrategy): Promise<Attachment> {
  return strategy.type === 'direct'
    ? uploadDirectly(file, api, strategy.uploadUrl)
    : uploadInTwoPhases(file, api)
}

async function uploadDirectly(file: File, api: ApiClient, url: string): Promise<Attachment> {
  const body = new FormData()
  body.append('file', file)
  const response = await api.upload(url, { method: 'POST', body })
  return readAttachment(await response.json().catch(() => null))
}

async function uploadInTwoPhases(file: File, api: ApiClient): Promise<Attachment> {
  const params = { name: file.name, size: file.size, mime_type: file.type }
  const raw = await api.request({ type: 'attachments.create', params })
  const descriptor = (raw as { upload_descriptor?: UploadDescriptor | null }).upload_descriptor
  if (descriptor) {
    const { url, method, headers = {} } = descriptor
    await api.upload(url, { method, headers, body: file })
  }
  return readAttachment(raw)
}

function readAttachment(raw: unknown): Attachment {
  const { id, name } = (raw ?? {}) as Partial<Attachment>
  if (typeof id !== 'string' || typeof name !== 'string') throw new ApiError('unexpected_answer')
  return raw as Attachment
}
