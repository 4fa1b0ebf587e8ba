/** Holds the events of a stream until the state is next looked at, with pieces of one text put together; used by the conversation's store. */
import type { ItemUpdate, StreamEvent } from '../protocol/events'

type TextDelta = Extract<ItemUpdate, { type: 'assistant_message.content_part.text_delta' }>

export class EventBuffer {
  private events: StreamEvent[] = []
  /** Where the last piece of each text stands, as long as nothing but pieces of text came after it. */
  private readonly texts = new Map<string, number>()

  add(event: StreamEvent): void {
    const delta = deltaOf(event)
    if (!delta) {
      this.texts.clear()
      this.events.push(event)
      return
    }
    const place = `${delta.update.content_index}:${delta.item_id}`
    const index = this.texts.get(place)
    const before = index === undefined ? null : deltaOf(this.events[index])
    if (index === undefined || !before) {
      this.texts.set(place, this.events.length)
      this.events.push(event)
    } else {
      const joined = { ...delta.update, delta: before.update.delta + delta.update.delta }
      this.events[index] = { ...delta, update: joined }
    }
  }

  take(): readonly StreamEvent[] {
    const { events } = this
    this.events = []
    this.texts.clear()
    return events
  }
}

type DeltaEvent = { type: 'thread.item.updated'; item_id: string; update: TextDelta }

function deltaOf(event: StreamEvent | undefined): DeltaEvent | null {
  if (event?.type !== 'thread.item.updated') return null
  const { type, item_id, update } = event
  return update.type === 'assistant_message.content_part.text_delta' ? { type, item_id, update } : null
}
