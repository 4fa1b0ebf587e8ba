/** What the reader thinks of answers, for as long as the session lasts; shared by its conversations. */
import type { ApiClient } from '../api/ApiClient'
import type { Feedback } from '../protocol/items'

export type SavedFeedback = readonly (readonly [string, Feedback])[]

export class FeedbackBook {
  private given: ReadonlyMap<string, Feedback>

  constructor(
    private readonly api: ApiClient,
    saved: SavedFeedback = [],
  ) {
    this.given = new Map(saved)
  }

  get all(): ReadonlyMap<string, Feedback> {
    return this.given
  }

  save(): SavedFeedback {
    return [...this.given]
  }

  /** Takes note at once, and takes it back where the server refuses it; calls `onChange` for both. */
  async give(threadId: string, itemIds: string[], kind: Feedback, onChange: () => void): Promise<void> {
    const before = this.given
    this.note(itemIds, () => kind)
    onChange()
    try {
      const params = { thread_id: threadId, item_ids: itemIds, kind }
      await this.api.request({ type: 'items.feedback', params })
    } catch (error) {
      this.note(itemIds, (id) => before.get(id))
      onChange()
      throw error
    }
  }

  private note(itemIds: readonly string[], kindOf: (id: string) => Feedback | undefined): void {
    const next = new Map(this.given)
    for (const id of itemIds) {
      const kind = kindOf(id)
      if (kind) next.set(id, kind)
      else next.delete(id)
    }
    this.given = next
  }
}
