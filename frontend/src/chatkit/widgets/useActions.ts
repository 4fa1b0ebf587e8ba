/** Carries out the actions of one widget item: shows what is under way, sends, and keeps what went wrong. */
import { type RefObject, useCallback, useRef, useState } from 'react'
import { ApiError } from '../api/ApiError'
import type { WidgetItem } from '../protocol/items'
import type { ActionConfig } from '../protocol/widgets'
import { useOpenConversation, useSession } from '../ui/SessionContext'
import { joinPayload } from './formValues'
import type { Pending } from './Pending'
import type { Outcome, RunOptions, Widget } from './WidgetContext'

/** The place of what makes the whole widget wait. */
export const CONTAINER = '*'

export interface Failure {
  error: unknown
  /** Does the same again; absent where that can't help. */
  retry?: () => void
}

export function useActions(item: WidgetItem, pending: Pending, frame: RefObject<HTMLElement | null>) {
  const { outlet } = useSession()
  const conversation = useOpenConversation()
  const [failure, setFailure] = useState<Failure | null>(null)
  // The item as it is now: a component that was not drawn again still acts on the present one.
  const latest = useRef(item)
  latest.current = item

  const perform = useCallback(
    async (action: ActionConfig, places: readonly string[]): Promise<Outcome> => {
      const before = latest.current
      const restoreFocus = places.includes(CONTAINER) ? focusIn(frame.current) : null
      setFailure(null)
      for (const place of places) pending.begin(place)
      try {
        await conversation.act(action, before)
        return conversation.itemNow(before.id) === before ? 'untouched' : 'answered'
      } catch (error) {
        const retryable = error instanceof ApiError && error.retryable
        setFailure({ error, ...(retryable ? { retry: () => void perform(action, places) } : {}) })
        outlet.fail(error)
        return 'failed'
      } finally {
        for (const place of places) pending.end(place)
        if (restoreFocus) requestAnimationFrame(restoreFocus)
      }
    },
    [conversation, outlet, pending, frame],
  )

  const run = useCallback<Widget['run']>(
    (action, path, options) => {
      const { payload, collisions } = payloadOf(action, options)
      if (collisions.length > 0) {
        const names = collisions.join(', ')
        outlet.fail(new Error(`Fields with taken names in the action "${action.type}": ${names}`))
      }
      return perform({ ...action, payload }, placesOf(action, path, options))
    },
    [perform, outlet],
  )
  return { run, failure, dismiss: () => setFailure(null) }
}

/** Where it shows that the action is under way: at its own control, and at the whole widget where that waits. */
function placesOf(action: ActionConfig, path: string, options: RunOptions): string[] {
  const wanted = action.loadingBehavior ?? 'auto'
  const loading = wanted === 'self' || wanted === 'container' || wanted === 'none' ? wanted : options.auto
  if (loading === 'none') return []
  return loading === 'container' ? [path, CONTAINER] : [path]
}

/** The form's fields, and the control's own value where it stands in no form. */
function payloadOf(action: ActionConfig, { form, own }: RunOptions) {
  const values = form ? form.values() : []
  const inForm = own && values.some((field) => field.name === own.name)
  const named = own?.name && !inForm ? [...values, own] : values
  const current = named.map((field) => (own && field.name === own.name ? own : field))
  return joinPayload(action.payload, current)
}

/** What is inert loses the focus; this gives it back unless it has gone elsewhere meanwhile. */
function focusIn(frame: HTMLElement | null): (() => void) | null {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLElement) || !frame?.contains(activeElement)) return null
  return () => {
    if (document.activeElement === document.body && activeElement.isConnected)
      activeElement.focus({ preventScroll: true })
  }
}
