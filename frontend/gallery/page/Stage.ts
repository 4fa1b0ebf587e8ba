/** Puts one story at a time on the page: an element of its own, the server it plays, and whatever the story does then. */
import type { ChatKitOptions, OpenAIChatKit, SupportedLocale } from '@openai/chatkit'
import { PLAY, PlayedServer, THREAD_ID } from '../played/PlayedServer'
import type { Story } from '../story'
import { changed, settled } from './settled'
import { resolved, type View } from './view'

/** How long a story's opening may take; one whose server never answers has no end of loading. */
const OPENING_MS = 3_000

interface Shown {
  story: Story
  server: PlayedServer
  chat: OpenAIChatKit
}

export class Stage {
  private shown: Shown | null = null

  constructor(private readonly place: HTMLElement) {}

  /** Ends once there is nothing more to come, or when another story takes the stage. */
  async show(story: Story, view: View): Promise<void> {
    const shown = { story, server: new PlayedServer(story), chat: newChat() }
    this.shown = shown
    const { chat } = shown
    const ready = next(chat, ['chatkit.ready', 'chatkit.error'])
    const loaded = next(chat, ['chatkit.thread.load.end', 'chatkit.error'])
    const options = optionsOf(shown, view)
    this.place.replaceChildren(chat)
    chat.setOptions(options)
    await ready
    if (options.initialThread) await loaded
    await this.perform(shown)
  }

  /** The same story as it is now: what was edited, or how it is looked at. */
  async update(story: Story, view: View): Promise<void> {
    const { shown } = this
    const told = shown?.story !== story
    const streams = told && Boolean(shown?.story.stream ?? story.stream)
    if (!shown || shown.story.id !== story.id || streams) return this.show(story, view)
    shown.story = story
    if (told) shown.server.tell(story)
    shown.chat.setOptions(optionsOf(shown, view))
    if (told && shown.server.hasThread) await shown.chat.fetchUpdates()
  }

  /** The story as it stands, seen in another way. */
  async restyle(view: View): Promise<void> {
    if (!this.shown) return
    this.shown.chat.setOptions(optionsOf(this.shown, view))
    const frame = frameOf(this.shown.chat)
    if (!frame) return
    await changed(frame, () => frame.documentElement.dataset.theme === resolved(view.scheme))
    await settled(frame)
  }

  private async perform(shown: Shown): Promise<void> {
    const { story, chat } = shown
    const frame = frameOf(chat)
    if (!frame) return
    await settled(frame)
    if (this.shown !== shown) return
    if (story.stream) {
      void chat.sendCustomAction({ type: PLAY })
      await settled(frame)
    }
    if (!story.play || this.shown !== shown) return
    // Where the played server refuses, so do the methods of the element; the refusal is what there is to see.
    if (story.answer) await Promise.allSettled([story.play(chat, frame)])
    else await story.play(chat, frame)
    await settled(frame)
  }
}

function newChat(): OpenAIChatKit {
  return document.createElement('openai-chatkit') as OpenAIChatKit
}

export function frameOf(chat: OpenAIChatKit): Document | null {
  return chat.shadowRoot?.querySelector('iframe')?.contentDocument ?? null
}

function optionsOf({ story, server }: Shown, view: View): ChatKitOptions {
  const { theme, locale, ...others } = story.options ?? {}
  return {
    initialThread: server.hasThread ? THREAD_ID : null,
    ...others,
    locale: (view.locale as SupportedLocale | null) ?? locale ?? 'en',
    theme: { ...(typeof theme === 'object' && theme), colorScheme: resolved(view.scheme) },
    api: {
      url: `${location.origin}/gallery/chatkit`,
      domainKey: 'gallery',
      fetch: server.fetch,
      uploadStrategy: { type: 'two_phase' },
    },
  }
}

function next(chat: OpenAIChatKit, events: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, OPENING_MS)
    const heard = () => {
      clearTimeout(timer)
      resolve()
    }
    for (const event of events) chat.addEventListener(event, heard, { once: true })
  })
}
