/** The events of a response stream as the reducer meets them: the generated types under its own names. */
import type * as wire from './generated/responses'
import type { ThreadItem } from './items'

/** An event whose item may be what the element's own types allow. */
type Seen<T> = T extends { item: wire.ThreadItem } ? Omit<T, 'item'> & { item: ThreadItem } : T

export type StreamEvent = Seen<wire.ThreadStreamEvent>
export type ItemUpdate = wire.ThreadItemUpdate
export type Notice = Omit<wire.NoticeEvent, 'type'>
export type Progress = Omit<wire.ProgressUpdateEvent, 'type' | 'icon'> & { icon?: string | null }
