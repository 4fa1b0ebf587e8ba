/** Draws one widget item and carries out its actions; used by the thread view. */
import { CircleAlert, X } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { WidgetItem } from '../protocol/items'
import type { ActionConfig } from '../protocol/widgets'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import { useConversation, useSession } from '../ui/SessionContext'
import { FieldStore } from './FieldStore'
import { joinPayload } from './formValues'
import { NodeView } from './NodeView'
import { REGISTRY } from './registry'
import { type Outcome, type RunOptions, type Widget, WidgetContext } from './WidgetContext'

const CONTAINER = '*'

export function WidgetView({ item, isNew }: { item: WidgetItem; isNew: boolean }) {
  const text = useText()
  const { outlet } = useSession()
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<string | null>(null)
  const run = useRunner(item, setPending, (failure) =>
    setError(failure === null ? null : failureText(failure, text)),
  )
  const fields = useRef<FieldStore | null>(null)
  fields.current ??= new FieldStore()
  const store = fields.current
  const mayFocus = useRef(isNew).current

  const report = useCallback(
    (name: string, data: Record<string, unknown>) => outlet.log(name, data),
    [outlet],
  )
  const widget = useMemo<Widget>(
    () => ({ fields: store, pending, mayFocus, run, report, registry: REGISTRY }),
    [store, pending, mayFocus, run, report],
  )
  const busy = pending.has(CONTAINER)
  return (
    <div className="ck-widget" aria-busy={busy || undefined} inert={busy}>
      <WidgetContext value={widget}>
        <NodeView node={item.widget} path={item.widget.type} />
      </WidgetContext>
      {error && (
        <p className="ck-widget-error" role="alert">
          <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
          <span>{error}</span>
          <button type="button" className="ck-plain" aria-label={text.dismiss} onClick={() => setError(null)}>
            <X size={14} strokeWidth={1.5} />
          </button>
        </p>
      )}
    </div>
  )
}

type SetPending = (change: (pending: ReadonlySet<string>) => ReadonlySet<string>) => void

function useRunner(item: WidgetItem, setPending: SetPending, onError: (failure: unknown) => void) {
  const { outlet } = useSession()
  const [conversation] = useConversation()
  // The item as it is now: a component that was not drawn again still acts on the present one.
  const latest = useRef({ item, onError })
  latest.current = { item, onError }

  return useCallback(
    async (action: ActionConfig, path: string, options: RunOptions): Promise<Outcome> => {
      const place = placeOf(action, path, options)
      const before = latest.current.item
      latest.current.onError(null)
      setPending((paths) => (place ? new Set(paths).add(place) : paths))
      try {
        const { payload, collisions } = payloadOf(action, options)
        if (collisions.length > 0)
          outlet.fail(
            new Error(`Fields with taken names in the action "${action.type}": ${collisions.join(', ')}`),
          )
        await conversation.act({ ...action, payload }, before)
        return conversation.itemNow(before.id) === before ? 'untouched' : 'answered'
      } catch (failure) {
        latest.current.onError(failure)
        outlet.fail(failure)
        return 'failed'
      } finally {
        setPending((paths) => new Set([...paths].filter((entry) => entry !== place)))
      }
    },
    [conversation, outlet, setPending],
  )
}

function placeOf(action: ActionConfig, path: string, options: RunOptions): string | null {
  const wanted = action.loadingBehavior ?? 'auto'
  const loading = wanted === 'auto' ? options.auto : wanted
  if (loading === 'none') return null
  return loading === 'container' ? CONTAINER : path
}

/** The form's fields, and the control's own value where it stands in no form. */
function payloadOf(action: ActionConfig, { form, own }: RunOptions) {
  const values = form ? form.values() : []
  const inForm = own && values.some((field) => field.name === own.name)
  const named = own?.name && !inForm ? [...values, own] : values
  const current = named.map((field) => (own && field.name === own.name ? own : field))
  return joinPayload(action.payload, current)
}
