/** One drag of todos, from the press to the drop: mouse at once, touch after a held finger, which selects where it does not move; begun by the list's rows. */
import styles from './Drag.module.css'
import { type Drop, type RowRules, type Target, targetAt } from './target'

export interface Dragged {
  readonly ids: readonly string[]
  readonly label: string
  readonly rules: RowRules
  readonly scroller: HTMLElement | null
  readonly drop: (drop: Drop) => void
  /** A finger was held and lifted again where it was. */
  readonly hold: () => void
}

/** A mouse that moves less than this has clicked. */
const DRAG_FROM = 6
const HOLD_MS = 400
/** A finger that moves more than this before it has been held long enough scrolls. */
const STILL = 10
/** So near the edge of the list it scrolls, the faster the nearer. */
const EDGE = 56
const FASTEST = 18

export class DragSession {
  readonly #dragged: Dragged
  readonly #from: { readonly x: number; readonly y: number; readonly pointer: number }
  readonly #listening = new AbortController()
  #at: { x: number; y: number }
  #ghost: HTMLElement | null = null
  #target: Target | null = null
  #hold: number | undefined
  #frame = 0
  readonly #isTouch: boolean

  constructor(event: PointerEvent, dragged: Dragged) {
    this.#dragged = dragged
    this.#from = { x: event.clientX, y: event.clientY, pointer: event.pointerId }
    this.#at = { x: event.clientX, y: event.clientY }
    const { signal } = this.#listening
    this.#isTouch = event.pointerType !== 'mouse'
    addEventListener('pointermove', (move) => this.#moved(move), { signal })
    addEventListener('pointerup', () => this.#end(true), { signal })
    addEventListener('pointercancel', () => this.#end(false), { signal })
    addEventListener('keydown', (key) => this.#pressed(key), { signal, capture: true })
    addEventListener('contextmenu', (menu) => this.#ghost && menu.preventDefault(), { signal })
    // While a finger drags, the list must not scroll under it: only a listener that is not passive can say so.
    addEventListener('touchmove', (move) => this.#ghost && move.preventDefault(), { signal, passive: false })
    if (this.#isTouch) this.#hold = window.setTimeout(() => this.#lift(), HOLD_MS)
  }

  #moved(event: PointerEvent): void {
    if (event.pointerId !== this.#from.pointer) return
    this.#at = { x: event.clientX, y: event.clientY }
    if (this.#ghost === null && this.#isTouch && this.#way() > STILL) this.#end(false)
    else if (this.#ghost === null && !this.#isTouch && this.#way() >= DRAG_FROM) this.#lift()
    this.#look()
  }

  #way = (): number => Math.hypot(this.#at.x - this.#from.x, this.#at.y - this.#from.y)

  #lift(): void {
    getSelection()?.removeAllRanges()
    const ghost = document.createElement('div')
    ghost.className = styles.ghost ?? ''
    ghost.dir = 'auto'
    ghost.textContent = this.#dragged.label
    document.body.append(ghost)
    document.documentElement.dataset.dragging = ''
    this.#ghost = ghost
    this.#look()
    this.#frame = requestAnimationFrame(this.#scroll)
  }

  #look(): void {
    if (this.#ghost === null) return
    const { x, y } = this.#at
    this.#ghost.style.transform = `translate(${x + 12}px, ${y + 8}px)`
    const target = targetAt(x, y, new Set(this.#dragged.ids), this.#dragged.rules)
    if (this.#target?.element !== target?.element) delete this.#target?.element.dataset.over
    if (target) target.element.dataset.over = target.mark
    this.#target = target
  }

  #scroll = (): void => {
    const { scroller } = this.#dragged
    const box = scroller?.getBoundingClientRect()
    if (scroller && box && this.#at.x >= box.left && this.#at.x <= box.right) {
      const above = box.top + EDGE - this.#at.y
      const below = this.#at.y - (box.bottom - EDGE)
      const step = above > 0 ? -above : Math.max(0, below)
      scroller.scrollTop += Math.max(-FASTEST, Math.min(FASTEST, step / 3))
      if (step !== 0) this.#look()
    }
    this.#frame = requestAnimationFrame(this.#scroll)
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || this.#ghost === null) return
    event.preventDefault()
    event.stopPropagation()
    this.#end(false)
  }

  #end(dropped: boolean): void {
    clearTimeout(this.#hold)
    cancelAnimationFrame(this.#frame)
    this.#listening.abort()
    delete this.#target?.element.dataset.over
    if (this.#ghost === null) return
    this.#ghost.remove()
    delete document.documentElement.dataset.dragging
    swallowClick()
    if (!dropped) return
    if (this.#isTouch && this.#way() <= STILL) this.#dragged.hold()
    else if (this.#target) this.#dragged.drop(this.#target.drop)
  }
}

/** The click that follows the release of a drag means nothing. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  addEventListener('click', swallow, { capture: true, once: true })
  window.setTimeout(() => removeEventListener('click', swallow, { capture: true }), 50)
}
