/** What is being written: text with its tags, quote, files, tool and model; one draft per thread; owned by the session. */
import type { Entity, ModelOption, ToolOption } from '@openai/chatkit'
import type { Attachment, UserContent, UserMessageItem } from '../protocol/items'
import type { UserMessageInput } from '../protocol/requests'
import type { AttachmentTray } from './attachments/AttachmentTray'
import { inferenceOptions, messageInput, tagOf, trimmed } from './messageInput'
import type { Outlet } from './outlet'
import { Store } from './Store'
import { TagBook } from './TagBook'

export interface Draft {
  readonly content: readonly UserContent[]
  readonly quote: string | null
}

export interface ComposerState {
  /** What the field holds; tags stand in it as the tag book writes them. */
  readonly value: string
  /** The same in plain words. */
  readonly text: string
  readonly quote: string | null
  /** The message that is written anew; what was being written before waits till then. */
  readonly editing: string | null
  readonly toolId: string | null
  readonly modelId: string | null
}

export interface DraftChange {
  text?: string
  content?: UserContent[]
  reply?: string
  attachments?: Attachment[]
  selectedToolId?: string | null
  selectedModelId?: string
}

/** The field as it is drawn; its edits can be undone by the reader. */
export interface FieldHandle {
  focus(): void
  /** Puts text where the caret is, as words of their own. */
  insert(text: string): void
}

/** What outlives the element's removal from the page. */
export interface SavedComposer {
  readonly drafts: Readonly<Record<string, Draft>>
  readonly toolId: string | null
  readonly modelId: string | null
}

const EMPTY: ComposerState = { value: '', text: '', quote: null, editing: null, toolId: null, modelId: null }
const NEW_THREAD = ''

export class Composer {
  readonly tags = new TagBook()
  readonly store: Store<ComposerState>
  /** Set by the view of the field while it is shown. */
  field: FieldHandle | null = null
  /** Set by the microphone while it is shown. */
  dictate: (() => void) | null = null
  private readonly drafts: Map<string, Draft>
  /** Of the thread that is open; none before the first. */
  private key: string | null = null

  constructor(
    private readonly outlet: Outlet,
    readonly tray: AttachmentTray,
    saved: SavedComposer = { drafts: {}, toolId: null, modelId: null },
  ) {
    this.store = new Store({ ...EMPTY, toolId: saved.toolId, modelId: saved.modelId })
    this.drafts = new Map(Object.entries(saved.drafts))
  }

  /** Puts the present draft aside and takes up that of another thread. */
  switchTo(threadId: string | null): void {
    this.putAside()
    this.key = threadId ?? NEW_THREAD
    this.takeUp(this.drafts.get(this.key))
    this.tray.switchTo(threadId)
  }

  /** A new thread has got its id: what is being written belongs to it. */
  adopt(threadId: string): void {
    this.drafts.delete(NEW_THREAD)
    this.key = threadId
    this.tray.adopt(threadId)
  }

  save(): SavedComposer {
    this.putAside()
    const { toolId, modelId } = this.store.get()
    return {
      drafts: Object.fromEntries([...this.drafts].filter(([, draft]) => !isEmpty(draft))),
      toolId,
      modelId,
    }
  }

  /** Takes over what the field holds. */
  write(value: string): void {
    this.store.update((state) => ({ ...state, value, text: this.tags.plain(value) }))
  }

  change(change: DraftChange): void {
    if (change.content) this.write(this.tags.valueOf(change.content))
    else if (change.text !== undefined) this.write(change.text)
    if (change.reply !== undefined) this.setQuote(change.reply || null)
    if (change.attachments) this.tray.restore(change.attachments)
    if (change.selectedModelId !== undefined) this.selectModel(change.selectedModelId)
    if (change.selectedToolId !== undefined) this.selectTool(change.selectedToolId)
  }

  /** Puts text where the caret is, or at the end while no field is shown. */
  insertText(text: string): void {
    const { value } = this.store.get()
    if (this.field) this.field.insert(text)
    else this.write(value && !/\s$/.test(value) ? `${value} ${text}` : value + text)
  }

  /** The text by which an entity stands in the field. */
  runOf(entity: Entity): string {
    return this.tags.run(tagOf(entity), entity.icon ?? null)
  }

  selectTool(toolId: string | null): void {
    if (this.store.get().toolId === toolId) return
    this.store.update((state) => ({ ...state, toolId }))
    this.outlet.emit('chatkit.tool.change', { toolId })
  }

  selectModel(modelId: string): void {
    const isDisabled = this.models().some((model) => model.id === modelId && model.disabled)
    if (isDisabled) this.outlet.log('composer.model.disabled', { modelId })
    else this.store.update((state) => ({ ...state, modelId }))
  }

  setQuote(quote: string | null): void {
    this.store.update((state) => ({ ...state, quote }))
  }

  removeQuote(): void {
    this.setQuote(null)
  }

  /** Takes up a sent message to be written anew; what was being written waits. */
  edit({ id, content, quoted_text, attachments }: UserMessageItem): void {
    this.putAside()
    this.tray.switchTo(`edit:${this.key}`)
    this.tray.restore(attachments)
    this.takeUp({ content, quote: quoted_text ?? null }, id)
  }

  cancelEdit(): void {
    if (this.store.get().editing === null) return
    this.tray.restore([])
    this.endEdit()
  }

  get isEmpty(): boolean {
    return this.store.get().text.trim() === '' && this.tray.isEmpty
  }

  /** Takes the draft out of the composer, as a message. */
  take(): { input: UserMessageInput; attachments: readonly Attachment[] } {
    const { value, quote, toolId, editing } = this.store.get()
    const attachments = this.tray.take()
    const input = messageInput(trimmed(this.tags.content(value)), {
      attachments,
      quote,
      options: inferenceOptions(toolId, this.modelId()),
    })
    if (editing !== null) this.endEdit()
    else {
      this.takeUp(undefined)
      this.putAside()
    }
    this.dropTool()
    return { input, attachments }
  }

  tools(): readonly ToolOption[] {
    return this.outlet.options().composer?.tools ?? []
  }

  models(): readonly ModelOption[] {
    return this.outlet.options().composer?.models ?? []
  }

  /** The model that was chosen, or the default one of those on offer. */
  modelId(): string | null {
    const chosen = this.store.get().modelId
    const models = this.models().filter((model) => !model.disabled)
    if (models.some((model) => model.id === chosen)) return chosen
    return (models.find((model) => model.default) ?? models[0])?.id ?? chosen
  }

  private endEdit(): void {
    this.tray.switchTo(this.key || null)
    this.takeUp(this.drafts.get(this.key ?? NEW_THREAD))
  }

  private putAside(): void {
    this.cancelEdit()
    if (this.key === null) return
    const { value, quote } = this.store.get()
    this.drafts.set(this.key, { content: this.tags.content(value), quote })
  }

  private takeUp(draft: Draft = { content: [], quote: null }, editing: string | null = null): void {
    const value = this.tags.valueOf(draft.content)
    const text = this.tags.plain(value)
    this.store.update((state) => ({ ...state, value, text, quote: draft.quote, editing }))
  }

  private dropTool(): void {
    const { toolId } = this.store.get()
    const tool = this.tools().find((option) => option.id === toolId)
    if (toolId && !tool?.persistent) this.selectTool(null)
  }
}

function isEmpty(draft: Draft): boolean {
  return draft.content.length === 0 && !draft.quote
}
