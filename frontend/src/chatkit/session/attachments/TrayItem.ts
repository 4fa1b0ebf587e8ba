/** One file on its way to the server, or an attachment that is there already; kept by the tray. */
import { ApiError, asApiError } from '../../api/ApiError'
import type { Attachment } from '../../protocol/items'
import type { Slots } from './Slots'
import type { Begun, Uploader } from './upload'

export interface TrayEntry {
  readonly key: string
  readonly name: string
  readonly mimeType: string
  /** Not known of an attachment that was uploaded elsewhere. */
  readonly size: number | null
  readonly status: 'uploading' | 'ready' | 'failed'
  /** From 0 to 1, or null where it is not known. */
  readonly progress: number | null
  readonly error: ApiError | null
  /** Of the file itself; an attachment without its file has only the server's. */
  readonly previewUrl: string | null
  readonly attachment: Attachment | null
}

/** What an item needs of the tray. */
export interface Surroundings {
  uploader: Uploader
  slots: Slots
  changed(): void
  failed(error: ApiError): void
  deleteFailed(error: unknown): void
}

/** After these a second phase starts over, with a new attachment: the address is used up or wrong. */
const SPENT = new Set(['forbidden', 'not_found', 'invalid', 'unauthorized', 'unexpected_answer'])
const DRAWN = /^image\/(png|jpeg|gif|webp|avif|bmp|svg\+xml)$/

let made = 0

export class TrayItem {
  entry: TrayEntry
  private begun: Begun | null = null
  private controller = new AbortController()
  /** Uploaded from here: when it is taken off before it was sent, nobody else needs it. */
  private readonly own: boolean

  private constructor(
    private readonly around: Surroundings,
    readonly file: File | null,
    entry: Omit<TrayEntry, 'key' | 'progress' | 'error'>,
  ) {
    this.entry = { ...entry, key: `file-${made++}`, progress: null, error: null }
    this.own = file !== null
  }

  static of(file: File, mimeType: string, attachment: Attachment | null, around: Surroundings): TrayItem {
    const previewUrl = DRAWN.test(mimeType) ? URL.createObjectURL(file) : null
    const status = attachment ? 'ready' : 'uploading'
    const { name, size } = file
    return new TrayItem(around, file, { name, mimeType, size, status, previewUrl, attachment })
  }

  /** An attachment that the server has already, and that others may use. */
  static given(attachment: Attachment, around: Surroundings): TrayItem {
    const { name, mime_type: mimeType } = attachment
    const known = { name, mimeType, size: null, status: 'ready', previewUrl: null, attachment } as const
    return new TrayItem(around, null, known)
  }

  /** Uploads the file; a failure is kept in the entry. */
  async upload(): Promise<void> {
    const { signal } = this.controller
    this.update({ status: 'uploading', error: null, progress: null })
    try {
      const attachment = await this.around.slots.run(() => this.bring(signal), signal)
      this.update({ status: 'ready', attachment, progress: 1 })
    } catch (error) {
      if (signal.aborted) return
      const failure = await this.explained(asApiError(error, signal))
      this.update({ status: 'failed', error: failure, progress: null })
      this.around.failed(failure)
    }
  }

  /** Takes it off: an upload ends, and what only this draft knew is deleted from the server. */
  discard(): void {
    const known = this.entry.attachment ?? this.begun?.attachment
    this.release()
    if (known && this.own) this.delete(known)
  }

  /** Ends what is going on and frees the preview; what the server has stays there. */
  release(): void {
    this.controller.abort()
    if (this.entry.previewUrl) URL.revokeObjectURL(this.entry.previewUrl)
  }

  private async bring(signal: AbortSignal): Promise<Attachment> {
    const { file, around } = this
    if (!file) throw new ApiError('invalid')
    const { uploader } = around
    const cargo = { file, mimeType: this.entry.mimeType }
    const journey = { signal, onProgress: (progress: number) => this.update({ progress }) }
    const { strategy } = uploader
    if (strategy.type === 'direct') return uploader.direct(cargo, strategy.uploadUrl, journey)
    // Not to be broken off: what the server has made must be known, to be deleted again.
    const begun = this.begun ?? (await uploader.begin(cargo))
    this.begun = begun
    if (signal.aborted) {
      this.delete(begun.attachment)
      throw new ApiError('aborted')
    }
    if (begun.descriptor) await uploader.deliver(cargo, begun.descriptor, journey).catch(this.startOver)
    return begun.attachment
  }

  private readonly startOver = (error: unknown): never => {
    if (this.begun && error instanceof ApiError && SPENT.has(error.kind)) {
      this.delete(this.begun.attachment)
      this.begun = null
    }
    throw error
  }

  private delete({ id }: Attachment): void {
    this.around.uploader.remove(id).catch(this.around.deleteFailed)
  }

  /** A file that has been changed or moved since fails like a lost connection: say which it was. */
  private async explained(error: ApiError): Promise<ApiError> {
    if (error.kind !== 'network' || !this.file) return error
    const readable = await this.file
      .slice(0, 1)
      .arrayBuffer()
      .then(
        () => true,
        () => false,
      )
    return readable ? error : new UnreadableFile()
  }

  private update(change: Partial<TrayEntry>): void {
    this.entry = { ...this.entry, ...change }
    this.around.changed()
  }
}

/** The file is not what or where it was when it was chosen. */
export class UnreadableFile extends ApiError {
  constructor() {
    super('invalid', { retryable: false })
  }
}
