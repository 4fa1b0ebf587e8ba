/** Draws one widget item and gives its components what they need; used by the thread view. */
import '../ui/styles/cards.css'
import '../ui/styles/fields.css'
import '../ui/styles/picker.css'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import type { WidgetItem } from '../protocol/items'
import type { WidgetNode } from '../protocol/widgets'
import { useText } from '../text/TextContext'
import { useSession } from '../ui/SessionContext'
import { FieldHome } from './FieldHome'
import { FieldStore } from './FieldStore'
import { NodeView } from './NodeView'
import { Pending } from './Pending'
import { REGISTRY } from './registry'
import { shared } from './shared'
import { type Survey, survey } from './survey'
import { CONTAINER, useActions } from './useActions'
import { usePending, type Widget, WidgetContext } from './WidgetContext'
import { WidgetFailure } from './WidgetFailure'

export function WidgetView({ item, isNew }: { item: WidgetItem; isNew: boolean }) {
  const found = useMemo(() => survey(item.widget), [item.widget])
  return found.tooLarge ? <TooLarge item={item} /> : <Drawn item={item} isNew={isNew} found={found} />
}

function Drawn({ item, isNew, found }: { item: WidgetItem; isNew: boolean; found: Survey }) {
  const { outlet } = useSession()
  const id = useId()
  const [kept] = useState(() => ({
    fields: new FieldStore(),
    pending: new Pending(),
    home: new FieldHome(id),
  }))
  const frame = useRef<HTMLDivElement>(null)
  const { run, failure, dismiss } = useActions(item, kept.pending, frame)
  const root = useUnchangedParts(item.widget)
  const labelled = useUnchangedNames(found.labelled)
  const mayFocus = useRef(isNew).current
  const report = useCallback(
    (name: string, data: Record<string, unknown>) => outlet.log(name, data),
    [outlet],
  )
  const widget = useMemo<Widget>(
    () => ({ ...kept, labelled, mayFocus, run, report, registry: REGISTRY }),
    [kept, labelled, mayFocus, run, report],
  )
  return (
    <WidgetContext value={widget}>
      <Frame ref={frame}>
        <NodeView node={root} path={root.type} />
        {failure && <WidgetFailure failure={failure} onDismiss={dismiss} />}
      </Frame>
    </WidgetContext>
  )
}

/** Fades and takes no clicks while an action makes the whole widget wait. */
function Frame({ ref, children }: { ref: React.Ref<HTMLDivElement>; children: React.ReactNode }) {
  const busy = usePending(CONTAINER)
  return (
    <div ref={ref} className="ck-widget" aria-busy={busy || undefined} inert={busy}>
      {children}
    </div>
  )
}

function TooLarge({ item }: { item: WidgetItem }) {
  const text = useText()
  const { outlet } = useSession()
  useEffect(() => {
    outlet.log('widget.too_large', { id: item.id })
  }, [outlet, item.id])
  return (
    <p className="ck-placeholder" role="note">
      {text.widgets.tooLarge}
    </p>
  )
}

function useUnchangedParts(root: WidgetNode): WidgetNode {
  const last = useRef(root)
  last.current = shared(last.current, root)
  return last.current
}

function useUnchangedNames(names: ReadonlySet<string>): ReadonlySet<string> {
  const [kept, keep] = useState(names)
  const same = kept.size === names.size && [...names].every((name) => kept.has(name))
  if (!same) keep(names)
  return same ? kept : names
}
