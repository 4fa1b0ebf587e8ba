/** Draws an icon by its ChatKit name; `lucide:*` ones come with a part of their own, loaded when first met. */
import type { LucideIcon } from 'lucide-react'
import { useEffect, useSyncExternalStore } from 'react'
import { Store } from '../session/Store'
import { BUILTIN, BY_LUCIDE_NAME, FILLED, OWN } from './builtin'
import { PackedIcon } from './PackedIcon'

type DrawingOf = (name: string) => readonly string[] | undefined

class IconSet {
  readonly loaded = new Store<{ drawingOf: DrawingOf } | null>(null)
  private loading = false

  load(): void {
    if (this.loading) return
    this.loading = true
    import('./drawings').then(
      ({ drawingOf }) => this.loaded.set({ drawingOf }),
      // Without the drawings a neutral placeholder stays; the next icon asks again.
      () => {
        this.loading = false
      },
    )
  }
}

const lucide = new IconSet()

interface Props {
  name: string
  size?: number
}

export function NamedIcon({ name, size }: Props) {
  const builtin = Object.hasOwn(BUILTIN, name) ? BUILTIN[name] : undefined
  if (builtin) return <Drawing icon={builtin} size={size} filled={FILLED.has(name)} />
  const own = Object.hasOwn(OWN, name) ? OWN[name] : undefined
  if (own) return <PackedIcon parts={own} size={size} />
  if (name.startsWith('lucide:')) return <LucideByName name={name.slice(7)} {...(size ? { size } : {})} />
  return <Placeholder size={size} />
}

function LucideByName({ name, size }: Props) {
  const set = useSyncExternalStore(lucide.loaded.subscribe, lucide.loaded.get)
  const icon = BY_LUCIDE_NAME.get(pascal(name))
  const missing = !icon && !set
  useEffect(() => {
    if (missing) lucide.load()
  }, [missing])
  if (icon) return <Drawing icon={icon} size={size} />
  if (!set) return <Room size={size} />
  const parts = set.drawingOf(name)
  return parts ? <PackedIcon parts={parts} size={size} /> : <Placeholder size={size} />
}

function pascal(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, first: string) => first.toUpperCase())
}

function Drawing({
  icon: Icon,
  size,
  filled,
}: {
  icon: LucideIcon
  size: number | undefined
  filled?: boolean
}) {
  return <Icon size={size ?? '1em'} strokeWidth={1.5} fill={filled ? 'currentColor' : 'none'} aria-hidden />
}

/** Keeps the place of an icon that is being loaded. */
function Room({ size }: { size: number | undefined }) {
  const side = size ?? '1em'
  return <svg width={side} height={side} viewBox="0 0 24 24" aria-hidden="true" />
}

function Placeholder({ size }: { size: number | undefined }) {
  const side = size ?? '1em'
  return (
    <svg width={side} height={side} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
      <rect x="5" y="5" width="14" height="14" rx="4" strokeWidth="1.5" strokeDasharray="3 3" />
    </svg>
  )
}
