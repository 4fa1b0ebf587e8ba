/** What is being written: text, tags, quote, attachments, tool and model; one draft per thread; owned by the session. */
import type { ModelOption, ToolOption } from '@openai/chatkit'
import type { Attachment, InferenceOptions, UserContent } from '../protocol/items'
import type { UserMessageInput } from '../protocol/requests'
import type { Outlet } from './outlet'
import { Store } from './Store'

export type Tag = Extract<UserContent, { type: 'input_tag' }>

export interface Draft {
  readonly text: string
  readonly tags: readonly Tag[]
  readonly quote: string | null
  readonly attachments: readonly Attachment[]
}

export interface ComposerState extends Draft {
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

const EMPTY_DRAFT: Draft = { text: '', tags: [], quote: null, attachments: [] }
const NEW_THREAD = ''

export type Drafts = Record<string, Draft>

export class Composer {
  readonly store = new Store<ComposerState>({ ...EMPTY_DRAFT, toolId: null, modelId: null })
  private readonly drafts: Map<string, Draft>
  private key = NEW_THREAD

  constructor(
    private readonly outlet: Outlet,
    drafts: Drafts = {},
  ) {
    this.drafts = new Map(Object.entries(drafts))
  }

  /** Puts the present draft aside and takes up that of another thread. */
  switchTo(threadId: string | null): void {
    this.drafts.set(this.key, draftOf(this.store.get()))
    this.key = threadId ?? NEW_THREAD
    const draft = this.drafts.get(this.key) ?? EMPTY_DRAFT
    this.store.update((state) => ({ ...state, ...draft }))
  }

  /** A new thread has got its id: what is being written belongs to it. */
  adopt(threadId: string): void {
    this.drafts.delete(NEW_THREAD)
    this.key = threadId
  }

  allDrafts(): Drafts {
    this.drafts.set(this.key, draftOf(this.store.get()))
    return Object.fromEntries([...this.drafts].filter(([, draft]) => !isEmpty(draft)))
  }

  write(text: string): void {
    this.store.update((state) => ({ ...state, text }))
  }

  change(change: DraftChange): void {
    this.store.update((state) => ({
      ...state,
      ...contentOf(change),
      ...(change.reply === undefined ? {} : { quote: change.reply || null }),
      ...(change.attachments === undefined ? {} : { attachments: change.attachments }),
      ...(change.selectedModelId === undefined ? {} : { modelId: change.selectedModelId }),
    }))
    if (change.selectedToolId !== undefined) this.selectTool(change.selectedToolId)
  }

  selectTool(toolId: string | null): void {
    if (this.store.get().toolId === toolId) return
    this.store.update((state) => ({ ...state, toolId }))
    this.outlet.emit('chatkit.tool.change', { toolId })
  }

  selectModel(modelId: string): void {
    this.store.update((state) => ({ ...state, modelId }))
  }

  removeTag(id: string): void {
    this.store.update((state) => ({ ...state, tags: state.tags.filter((tag) => tag.id !== id) }))
  }

  removeQuote(): void {
    this.store.update((state) => ({ ...state, quote: null }))
  }

  removeAttachment(id: string): void {
    this.store.update((state) => ({
      ...state,
      attachments: state.attachments.filter((attachment) => attachment.id !== id),
    }))
  }

  get isEmpty(): boolean {
    const { text, tags, attachments } = this.store.get()
    return text.trim() === '' && tags.length === 0 && attachments.length === 0
  }

  /** Takes the draft out of the composer, as a message. */
  take(): { input: UserMessageInput; attachments: readonly Attachment[] } {
    const state = this.store.get()
    const text = state.text.trim()
    const content: UserContent[] = [...state.tags, ...(text ? [{ type: 'input_text' as const, text }] : [])]
    const input = messageInput(content, {
      attachments: state.attachments,
      quote: state.quote,
      options: inferenceOptions(state.toolId, this.modelId()),
    })
    this.store.update((now) => ({ ...now, ...EMPTY_DRAFT }))
    this.drafts.delete(this.key)
    this.dropTool()
    return { input, attachments: state.attachments }
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
    const models = this.models()
    if (models.some((model) => model.id === chosen)) return chosen
    return (models.find((model) => model.default) ?? models.find((model) => !model.disabled))?.id ?? chosen
  }

  private dropTool(): void {
    const { toolId } = this.store.get()
    const tool = this.tools().find((option) => option.id === toolId)
    if (toolId && !tool?.persistent) this.selectTool(null)
  }
}

export function messageInput(
  content: UserContent[],
  rest: { attachments: readonly Attachment[]; quote?: string | null; options: InferenceOptions },
): UserMessageInput {
  return {
    content: content.map((part) => (part.type === 'input_tag' ? { ...part, data: part.data ?? {} } : part)),
    attachments: rest.attachments.map((attachment) => attachment.id),
    ...(rest.quote ? { quoted_text: rest.quote } : {}),
    inference_options: rest.options,
  }
}

export function inferenceOptions(toolId: string | null, model: string | null): InferenceOptions {
  return { ...(toolId ? { tool_choice: { id: toolId } } : {}), ...(model ? { model } : {}) }
}

function contentOf(change: DraftChange): Partial<Draft> {
  if (change.content) {
    const tags = change.content.filter((part) => part.type === 'input_tag')
    const texts = change.content.flatMap((part) => (part.type === 'input_text' ? [part.text] : []))
    return { text: texts.join(' ').trim(), tags }
  }
  return change.text === undefined ? {} : { text: change.text, tags: [] }
}

function draftOf({ text, tags, quote, attachments }: Draft): Draft {
  return { text, tags, quote, attachments }
}

function isEmpty(draft: Draft): boolean {
  return draft.text === '' && draft.tags.length === 0 && !draft.quote && draft.attachments.length === 0
}
