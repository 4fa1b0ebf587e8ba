/** A ChatKit server that a story plays within the page: it answers through the option `api.fetch`, without a network. */
import type { Story, StoryAnswer, StoryItem } from '../story'
import { completed, json, momentOf, type Page, type PlayedThread, pageOf, type Request, stream } from './wire'

export const THREAD_ID = 'thr_story'
/** The custom action by which the page asks for the story's stream. */
export const PLAY = 'gallery.play'

const REPLY =
  'The gallery plays this server by itself, so there is nobody here to answer. What you sent has arrived.'

type Params = Record<string, unknown>
type Answer = (params: Params) => Response

export class PlayedServer {
  private readonly threads = new Map<string, PlayedThread>()
  private numbers = 0

  constructor(private story: Story) {
    this.tell(story)
  }

  /** Whether the story has a conversation; otherwise it is about a new one. */
  get hasThread(): boolean {
    return Boolean(this.story.items ?? this.story.widget ?? this.story.stream ?? this.story.thread)
  }

  /** Takes the story as it is now; whoever asks next hears that. */
  tell(story: Story): void {
    this.story = story
    const items = story.widget ? [{ type: 'widget', widget: story.widget }] : (story.items ?? [])
    this.threads.set(THREAD_ID, {
      id: THREAD_ID,
      created_at: momentOf(0),
      title: story.title,
      status: { type: 'active' },
      ...story.thread,
      items: items.map((item, index) => completed(item, index, THREAD_ID)),
    })
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = readRequest(init?.body)
    const { answer } = this.story
    if (answer && !(request && isOpening(request))) return this.answered(answer)
    if (!request) return this.upload(String(input instanceof globalThis.Request ? input.url : input))
    return (this.answers[request.type] ?? (() => json({})))(request.params)
  }

  private readonly answers: Record<string, Answer> = {
    'threads.get_by_id': (params) => this.withThread(params, (thread) => json(this.opened(thread))),
    'threads.list': (params) => json(pageOf([...this.threads.values()].map(metadata), params)),
    'threads.create': (params) => this.created(params),
    'threads.update': (params) =>
      this.withThread(params, (thread) => {
        thread.title = String(params.title)
        return json(this.opened(thread))
      }),
    'threads.delete': (params) => {
      this.threads.delete(String(params.thread_id))
      return json({})
    },
    'threads.add_user_message': (params) => this.withThread(params, (thread) => this.said(thread, params)),
    'threads.add_client_tool_output': (params) => this.withThread(params, (thread) => this.replied(thread)),
    'threads.add_structured_input': (params) => this.withThread(params, (thread) => this.replied(thread)),
    'threads.retry_after_item': (params) => this.withThread(params, (thread) => this.replied(thread)),
    'threads.custom_action': (params) =>
      isPlay({ type: 'threads.custom_action', params })
        ? stream(this.storyStream(), this.story.open)
        : this.withThread(params, (thread) => this.replied(thread)),
    'threads.sync_custom_action': () => json({ updated_item: null }),
    'items.list': (params) => this.withThread(params, ({ items }) => json(pageOf(items, params))),
    'attachments.create': (params) => json(this.attachment(params)),
    'input.transcribe': () => json({ text: 'Water the plants tomorrow morning.' }),
  }

  private answered({ type, status, body }: StoryAnswer): Promise<Response> | Response {
    if (type === 'never') return new Promise(() => undefined)
    const headers = { 'Content-Type': type ?? 'application/json' }
    return new Response(body ?? '', { status: status ?? 200, headers })
  }

  private withThread({ thread_id }: Params, answer: (thread: PlayedThread) => Response): Response {
    const thread = this.threads.get(String(thread_id))
    return thread ? answer(thread) : json({ error: { message: 'There is no such conversation.' } }, 404)
  }

  /** As the Python library answers: a thread comes with its first items. */
  private opened(thread: PlayedThread): object {
    return { ...metadata(thread), items: pageOf(thread.items, { order: 'asc' }) }
  }

  private storyStream(): object[] {
    return (this.story.stream ?? []).map((event, index) => {
      const { item } = event as { item?: StoryItem }
      return item ? { ...event, item: completed(item, 1000 + index, THREAD_ID) } : event
    })
  }

  private created(params: Params): Response {
    const id = `thr_new_${++this.numbers}`
    const empty: Page<StoryItem> = { data: [], has_more: false, after: null }
    const thread: PlayedThread = {
      id,
      created_at: momentOf(0),
      title: null,
      status: { type: 'active' },
      items: [],
    }
    this.threads.set(id, thread)
    const events = [{ type: 'thread.created', thread: { ...metadata(thread), items: empty } }]
    return stream([...events, ...this.message(thread, params), ...this.reply(thread)])
  }

  private said(thread: PlayedThread, params: Params): Response {
    return stream([...this.message(thread, params), ...this.reply(thread)])
  }

  private replied(thread: PlayedThread): Response {
    return stream(this.reply(thread))
  }

  private message(thread: PlayedThread, { input }: Params): object[] {
    const { content, quoted_text } = input as { content: unknown; quoted_text?: unknown }
    return [this.added(thread, { type: 'user_message', content, quoted_text })]
  }

  private reply(thread: PlayedThread): object[] {
    const content = [{ type: 'output_text', text: REPLY, annotations: [] }]
    return [this.added(thread, { type: 'assistant_message', content })]
  }

  private added(thread: PlayedThread, item: StoryItem): object {
    const index = ++this.numbers
    const whole = { ...completed(item, thread.items.length, thread.id), id: `new_${index}` }
    thread.items.push(whole)
    return { type: 'thread.item.done', item: whole }
  }

  private attachment({ name, mime_type }: Params): object {
    const id = `atc_new_${++this.numbers}`
    const upload = { url: `/upload/${id}`, method: 'PUT', headers: {} }
    return { type: 'file', id, name, mime_type, upload_descriptor: upload, upload_url: upload.url }
  }

  /** Bytes for any other address are a file; a direct upload is answered with what it has become. */
  private upload(url: string): Response {
    const id = `atc_new_${++this.numbers}`
    return url.includes('/upload/')
      ? json({})
      : json({ type: 'file', id, name: 'File', mime_type: 'application/octet-stream' })
  }
}

const OPENING = new Set(['threads.get_by_id', 'items.list', 'threads.list'])

/** What brings the story onto the stage, which its server always answers. */
function isOpening(request: Request): boolean {
  const { type, params } = request
  return isPlay(request) || (params.thread_id === THREAD_ID && OPENING.has(type))
}

function metadata({ items: _, ...thread }: PlayedThread): Omit<PlayedThread, 'items'> {
  return thread
}

function isPlay({ type, params }: Request): boolean {
  return type === 'threads.custom_action' && (params.action as { type?: string } | undefined)?.type === PLAY
}

function readRequest(body: unknown): Request | null {
  if (typeof body !== 'string') return null
  const { type, params } = JSON.parse(body) as Partial<Request>
  return type ? { type, params: params ?? {} } : null
}
