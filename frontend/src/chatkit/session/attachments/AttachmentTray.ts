/** The files that go with what is being written, one shelf per thread; owned by the composer, drawn by the shelf. */
import type { ApiClient } from '../../api/ApiClient'
import { ApiError } from '../../api/ApiError'
import type { Attachment } from '../../protocol/items'
import type { Outlet } from '../outlet'
import { Store } from '../Store'
import { countLimit, type Limits, type Refusal, sorted, typeOf } from './limits'
import { Slots } from './Slots'
import { type Surroundings, type TrayEntry, TrayItem } from './TrayItem'
import { Uploader } from './upload'

export type { TrayEntry } from './TrayItem'

/** What outlives the element's removal from the page: per thread, what is uploaded and what is not yet. */
export type SavedTrays = Record<string, readonly { attachment: Attachment | null; file: File | null }[]>

const NEW_THREAD = ''
const AT_ONCE = 3

export class AttachmentTray {
  /** Of the thread that is open. */
  readonly store = new Store<readonly TrayEntry[]>([])
  /** What was not taken the last time, until the reader has seen it. */
  readonly refusals = new Store<readonly Refusal[]>([])
  private choose: () => void = () => undefined
  private readonly shelves = new Map<string, TrayItem[]>()
  private readonly around: Surroundings
  private key = NEW_THREAD

  constructor(
    api: ApiClient,
    private readonly outlet: Outlet,
    saved: SavedTrays = {},
  ) {
    this.around = {
      uploader: new Uploader(api, () => outlet.options()),
      slots: new Slots(AT_ONCE),
      changed: () => this.show(),
      failed: (error) => outlet.fail(error),
      deleteFailed: (error) => outlet.log('attachment.delete.failed', { reason: String(error) }),
    }
    this.takeUp(saved)
  }

  /** Puts this thread's files aside, their uploads going on, and takes up those of another one. */
  switchTo(threadId: string | null): void {
    this.key = threadId ?? NEW_THREAD
    this.refusals.set([])
    this.show()
  }

  /** A new thread has got its id: what lies here belongs to it. */
  adopt(threadId: string): void {
    const shelf = this.shelf
    this.shelves.delete(this.key)
    this.key = threadId
    this.shelves.set(threadId, shelf)
  }

  /** Uploads what the options allow; ends when all are uploaded or have failed. */
  async add(files: readonly File[], folders: readonly string[] = []): Promise<void> {
    const limits = this.limits
    const { taken, refused } = sorted(files, limits, countLimit(limits) - this.shelf.length)
    const asFolder = folders.map((name): Refusal => ({ name, reason: 'folder' }))
    this.refusals.set([...asFolder, ...refused])
    const items = taken.map((file) => TrayItem.of(file, typeOf(file, limits), null, this.around))
    this.shelves.set(this.key, [...this.shelf, ...items])
    this.show()
    await Promise.all(items.map((item) => item.upload()))
  }

  /** Set by the button that opens the file dialog. */
  set onChoose(choose: () => void) {
    this.choose = choose
  }

  openDialog(): void {
    this.choose()
  }

  remove(key: string): void {
    const item = this.find(key)
    if (!item) return
    this.put(this.shelf.filter((other) => other !== item))
    item.discard()
  }

  retry(key: string): void {
    const item = this.find(key)
    if (item?.entry.status === 'failed') void item.upload()
  }

  /** Something is not uploaded yet, or could not be: sending must wait. */
  get busy(): boolean {
    return this.store.get().some((entry) => entry.status !== 'ready')
  }

  get isEmpty(): boolean {
    return this.store.get().length === 0
  }

  /** Takes what is uploaded out of the tray, to be sent. */
  take(): Attachment[] {
    const ready = this.shelf.filter((item) => item.entry.status === 'ready')
    this.put(this.shelf.filter((item) => !ready.includes(item)))
    this.refusals.set([])
    for (const item of ready) item.release()
    return ready.flatMap(({ entry }) => entry.attachment ?? [])
  }

  /** Replaces what is in the tray by attachments that the server has already. */
  restore(attachments: readonly Attachment[]): void {
    const before = this.shelf
    this.refusals.set([])
    this.put(attachments.map((attachment) => TrayItem.given(attachment, this.around)))
    for (const item of before) item.discard()
  }

  forgetRefusals(): void {
    this.refusals.set([])
  }

  /** Ends everything and says what to take up again later. */
  close(): SavedTrays {
    const shelves = [...this.shelves].filter(([, shelf]) => shelf.length > 0)
    const saved = shelves.map(([key, shelf]) => [
      key,
      shelf.map(({ entry, file }) => ({ attachment: entry.attachment, file })),
    ])
    for (const item of shelves.flatMap(([, shelf]) => shelf)) item.release()
    return Object.fromEntries(saved) as SavedTrays
  }

  private get limits(): Limits {
    const limits = this.outlet.options().composer?.attachments
    if (!limits?.enabled) throw new ApiError('invalid', { serverMessage: 'Attachments are not enabled.' })
    return limits
  }

  private get shelf(): TrayItem[] {
    return this.shelves.get(this.key) ?? []
  }

  private put(items: TrayItem[]): void {
    this.shelves.set(this.key, items)
    this.show()
  }

  private find(key: string): TrayItem | undefined {
    return this.shelf.find((item) => item.entry.key === key)
  }

  private show(): void {
    const entries = this.shelf.map((item) => item.entry)
    const shown = this.store.get()
    const same = entries.length === shown.length && entries.every((entry, index) => entry === shown[index])
    if (!same) this.store.set(entries)
  }

  private takeUp(saved: SavedTrays): void {
    const limits = this.outlet.options().composer?.attachments ?? { enabled: false }
    for (const [key, entries] of Object.entries(saved)) {
      const items = entries.flatMap(({ attachment, file }) => {
        if (file) return TrayItem.of(file, typeOf(file, limits), attachment, this.around)
        return attachment ? TrayItem.given(attachment, this.around) : []
      })
      this.shelves.set(key, items)
      for (const item of items) if (item.entry.status === 'uploading') void item.upload()
    }
    this.show()
  }
}
