/** What a story is: one state of the chat that the gallery page draws and the tests in the browser look at. */
import type { ChatKitOptions, OpenAIChatKit } from '@openai/chatkit'

export const GROUPS = ['Widgets', 'Items', 'States', 'Composer', 'Options', 'Languages'] as const

export type StoryGroup = (typeof GROUPS)[number]

/** A thread item as a server would send it; `id`, `thread_id` and `created_at` are filled in where absent. */
export interface StoryItem {
  type: string
  [field: string]: unknown
}

/** How the played server answers everything but the opening of the thread. */
export interface StoryAnswer {
  status?: number
  body?: string
  /** The content type; `never` for a server that takes the request and never answers. */
  type?: string
}

export interface Story {
  /** Unique, kebab-case: `widgets-button`. */
  id: string
  group: StoryGroup
  title: string
  /** One sentence on what there is to see. */
  about?: string
  /** Options of the element, besides `api`. */
  options?: Partial<ChatKitOptions>
  /** What the thread holds; without any (and without `widget` or `stream`) the start screen is shown. */
  items?: readonly StoryItem[]
  /** Shorthand for a thread with this one widget. */
  widget?: object
  thread?: { title?: string; status?: object; allowed_image_domains?: readonly string[] }
  /** Events that the server streams when the story opens, after `items` are shown. */
  stream?: readonly object[]
  /** Whether that stream then stays open, as of an answer that is still being written. */
  open?: boolean
  answer?: StoryAnswer
  /** An error box is what this story is about. */
  failing?: boolean
  /** Run in the page once the element is ready and its thread is drawn: opens a menu, types something. */
  play?: (chat: OpenAIChatKit, frame: Document) => void | Promise<void>
}
