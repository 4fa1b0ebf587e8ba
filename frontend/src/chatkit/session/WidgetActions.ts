/** Carries out the actions of widgets: in the page, as a stream, or as one quick answer; owned by the conversation. */
import type { ApiClient } from '../api/ApiClient'
import { ApiError } from '../api/ApiError'
import type { WidgetItem } from '../protocol/items'
import { readItem, typeOf } from '../protocol/read'
import type { ActionConfig } from '../protocol/widgets'
import { findItem, withItem } from '../thread/state'
import { ActionQueue } from './ActionQueue'
import type { ConversationStore } from './ConversationStore'
import type { Exchange } from './Exchange'
import type { Outlet } from './outlet'

export class WidgetActions {
  private readonly queue = new ActionQueue()

  constructor(
    private readonly store: ConversationStore,
    private readonly exchange: Exchange,
    private readonly api: ApiClient,
    private readonly outlet: Outlet,
  ) {}

  /** Throws an ApiError that is to be shown at the widget. */
  async act(action: ActionConfig, item: WidgetItem | null): Promise<void> {
    if (action.handler === 'client') return this.actOnPage(action, item)
    const { id } = this.store.get()
    if (!id) throw new ApiError('invalid')
    const params = {
      thread_id: id,
      // A preview's widget stands in no thread and has no id.
      ...(item?.id ? { item_id: item.id } : {}),
      action: { type: action.type, ...(action.payload === undefined ? {} : { payload: action.payload }) },
    }
    if (action.streaming !== false) return this.exchange.follow({ type: 'threads.custom_action', params })
    await this.queue.run(item?.id ?? '', async () => {
      const raw = await this.api.request({ type: 'threads.sync_custom_action', params })
      this.take((raw as { updated_item?: unknown } | null)?.updated_item)
    })
  }

  private take(raw: unknown): void {
    if (raw === undefined || raw === null) return
    const updated = readItem(raw)
    if (!updated) {
      this.outlet.log('thread.item.skipped', { type: typeOf(raw) })
      return
    }
    // At once, not with the next frame: the control that was clicked gives up its own value now.
    this.store.changeThread((state) => (findItem(state, updated.id) ? withItem(state, updated) : state))
  }

  private async actOnPage(action: ActionConfig, item: WidgetItem | null): Promise<void> {
    const { onAction } = this.outlet.options().widgets ?? {}
    if (!onAction || !item) {
      this.outlet.log('widget.action.unhandled', { type: action.type })
      return
    }
    const payload = action.payload as Record<string, unknown> | undefined
    const widget = item.widget as unknown as Parameters<typeof onAction>[1]['widget']
    await onAction(
      { type: action.type, ...(payload === undefined ? {} : { payload }) },
      { id: item.id, widget },
    )
  }
}
