/**
 * Where the reader is in a thread: which items have to be drawn, what stays in place while others grow, and
 * whether the end is followed. One per thread view; changes nothing in the document but scroll and gaps.
 */
import { Anchor } from './anchor'
import { Gaps } from './Gaps'
import { goesUp } from './goesUp'
import { Heights } from './Heights'
import { ItemSizes } from './ItemSizes'
import { isControl, itemAt, selectedItems } from './kept'
import { Room } from './Room'
import { boundsOf, type Span } from './rows'

const NEAR_END_PX = 32
const LEAST_AHEAD_PX = 600
/** Up to here a thread is drawn whole once there is nothing else to do: a browser searches only what is drawn. */
const WHOLE = 100
/** Before anything was measured, this many of the newest items are drawn. */
const FIRST_SHOWN = 8

export interface Parts {
  frame: HTMLElement
  list: HTMLElement
  tail: HTMLElement
  room: HTMLElement
}

export interface Watcher {
  /** Other items have to be drawn; urgently where the reader would see a blank. */
  onSpan(span: Span, urgent: boolean): void
  onAtEnd(atEnd: boolean): void
  onNearStart(): void
  onView(): void
}

interface Mounted extends Parts {
  heights: Heights
  below: Room
}

export class ThreadScroll {
  readonly sizes = new ItemSizes()
  /** Whether growth at the end takes the reader along, as long as they are there. */
  follows = true
  span: Span = { first: null, last: null, kept: new Set() }
  private parts: Mounted | null = null
  private anchor: Anchor | null = null
  private stays = true
  private atEnd = true
  private lastTop = 0
  private readonly gaps = new Gaps(this.sizes)
  private readonly touched = new Set<string>()
  /** How many items more than needed are drawn at either side. */
  private spare = 0
  /** What is drawn in answer to a drawing is drawn with it. */
  private drawing = false

  constructor(private readonly watcher: Watcher) {}

  /** The newest items, for the first time they are drawn. */
  begin(): void {
    const first = this.sizes.id(Math.max(0, this.sizes.count - FIRST_SHOWN))
    this.span = { first, last: null, kept: new Set() }
  }

  connect(parts: Parts): () => void {
    const { frame, list } = parts
    const heights = new Heights(
      (id, height) => this.sizes.measure(id, height),
      () => this.settle(),
    )
    this.parts = { ...parts, heights, below: new Room(parts.room) }
    heights.watch(frame, parts.tail)
    const onSelection = () => this.keepSelection()
    const onTouch = (event: Event) => this.touch(event)
    frame.addEventListener('scroll', this.onScroll, { passive: true })
    frame.addEventListener('wheel', this.onWish, { passive: true })
    frame.addEventListener('keydown', this.onWish)
    list.addEventListener('click', onTouch)
    list.addEventListener('input', onTouch)
    document.addEventListener('selectionchange', onSelection)
    return () => {
      heights.close()
      frame.removeEventListener('scroll', this.onScroll)
      frame.removeEventListener('wheel', this.onWish)
      frame.removeEventListener('keydown', this.onWish)
      list.removeEventListener('click', onTouch)
      list.removeEventListener('input', onTouch)
      document.removeEventListener('selectionchange', onSelection)
      this.parts = null
    }
  }

  /** After every drawing: measures what is new, then puts everything where it belongs before it is painted. */
  drawn(): void {
    this.drawing = true
    this.parts?.heights.follow(this.parts.list)
    this.settle()
    this.drawing = false
  }

  /** Whether an item is among those that are drawn now. */
  draws(id: string): boolean {
    const [start, end] = boundsOf(this.sizes, this.span)
    const index = this.sizes.place(id) ?? start
    return (index >= start && index < end) || this.span.kept.has(id)
  }

  toEnd(behavior: ScrollBehavior = 'auto'): void {
    if (!this.parts) return
    this.stays = true
    this.reachEnd(this.parts, behavior)
    this.report(this.parts)
  }

  /** A message has been sent: it comes to the top of the view, or the end stays in sight where that is followed. */
  beginTurn(): void {
    const { parts } = this
    if (!parts) return
    this.stays = true
    if (this.follows) {
      this.toEnd()
      return
    }
    parts.below.begin()
    const message = this.message(parts)
    parts.below.fit(parts.frame, message)
    if (message) this.scrollTo(parts.frame, parts.below.topFor(parts.frame, message))
    this.settle()
  }

  /** Draws more than is needed now, so that it is there to be searched; says whether there is more yet. */
  spread(): boolean {
    const [start, end] = boundsOf(this.sizes, this.span)
    if (this.sizes.count > WHOLE || (start === 0 && end === this.sizes.count)) return false
    this.spare += FIRST_SHOWN
    if (this.parts) this.span = this.spanAt(this.parts)
    this.watcher.onSpan(this.span, false)
    return true
  }

  private readonly onScroll = (): void => {
    if (!this.parts) return
    const { frame } = this.parts
    const { scrollTop } = frame
    const isAtLimit = scrollTop >= frame.scrollHeight - frame.clientHeight - 1
    // Growth alone moves the end away from the reader; only scrolling up moves the reader from the end, and
    // however little that was, only scrolling down brings them back.
    if (scrollTop < this.lastTop - 0.5 && !isAtLimit) this.stays = false
    else if (scrollTop > this.lastTop + 0.5 && this.isNearEnd(this.parts)) this.stays = true
    this.lastTop = scrollTop
    this.anchor = Anchor.take(frame, this.parts.list)
    this.watcher.onView()
    this.report(this.parts)
    this.look(this.parts)
  }

  /** The wish to go up counts before the first pixel: an end that is followed would take back what has hardly begun. */
  private readonly onWish = (event: Event): void => {
    if (this.parts && this.parts.frame.scrollTop > 0 && goesUp(event)) this.stays = false
  }

  private settle(): void {
    const { parts } = this
    if (!parts || parts.frame.clientHeight === 0) return
    this.sizes.setWidth(parts.list.clientWidth)
    if (Math.abs(parts.frame.scrollTop - this.lastTop) > 1) this.onScroll()
    this.gaps.fill(parts.list, this.start)
    parts.below.fit(parts.frame, this.message(parts))
    if (this.stays && this.follows && !isSelecting(parts.frame)) this.reachEnd(parts, 'auto')
    else this.keepPlace(parts)
    if (!this.follows && !this.isNearEnd(parts)) this.stays = false
    this.anchor ??= Anchor.take(parts.frame, parts.list)
    this.report(parts)
    this.look(parts)
  }

  private reachEnd({ frame, room }: Mounted, behavior: ScrollBehavior): void {
    const end = frame.scrollHeight - room.offsetHeight - frame.clientHeight
    if (end <= frame.scrollTop) return
    // What is far away would pass as a blur, and be drawn for nothing.
    const far = end - frame.scrollTop > 3 * frame.clientHeight
    if (behavior === 'smooth' && far) this.scrollTo(frame, end - frame.clientHeight)
    if (behavior === 'smooth' && !prefersStillness()) frame.scrollTo({ top: end, behavior })
    else this.scrollTo(frame, end)
  }

  private keepPlace({ frame, list }: Mounted): void {
    const moved = this.anchor?.moved(frame) ?? null
    if (moved === null) this.anchor = null
    if (moved === null || Math.abs(moved) < 1) return
    if (!this.gaps.absorb(list, this.start, moved)) this.scrollTo(frame, frame.scrollTop + moved)
  }

  /** Sees to it that what is in view, and some way ahead, is drawn, and older items are on their way in time. */
  private look(parts: Mounted): void {
    const { frame } = parts
    const scrolls = frame.scrollHeight > frame.clientHeight + 1
    if (!scrolls || (!this.stays && frame.scrollTop < ahead(frame))) this.watcher.onNearStart()
    if (this.sizes.count === 0) return
    const [start, end] = boundsOf(this.sizes, this.span)
    const [first, last] = this.inView(parts, ahead(frame) / 2)
    if (start <= first && end > last) return
    const [seenFirst, seenLast] = this.inView(parts, 0)
    const isBlank = start > seenFirst || end <= seenLast
    if (seenLast < start || seenFirst >= end) this.jumped()
    this.span = this.spanAt(parts)
    this.watcher.onSpan(this.span, isBlank && !this.drawing)
  }

  /** Nothing of what was drawn is in view any more: there is no place to keep. */
  private jumped(): void {
    this.gaps.forgetDrift()
    this.anchor = null
  }

  private spanAt(parts: Mounted): Span {
    const [first, last] = this.inView(parts, ahead(parts.frame))
    if (this.sizes.count > WHOLE) this.spare = 0
    const start = Math.max(0, first - this.spare)
    const end = last + this.spare
    const kept = new Set([...this.touched, ...selectedItems(parts.list, this.sizes)])
    const focused = itemAt(document.activeElement, parts.list)
    if (focused) kept.add(focused)
    return {
      first: this.sizes.id(start),
      last: end >= this.sizes.count - 1 ? null : this.sizes.id(end),
      kept,
    }
  }

  /** The first and the last item that stand in view, or this far above and below it. */
  private inView({ frame, list }: Mounted, margin: number): [number, number] {
    const from = frame.getBoundingClientRect().top - list.getBoundingClientRect().top
    const at = (height: number) => this.sizes.at(height - this.gaps.driftAt(height, this.start))
    return [at(from - margin), at(from + frame.clientHeight + margin)]
  }

  /** The first of the items that are drawn together. */
  private get start(): number {
    return boundsOf(this.sizes, this.span)[0]
  }

  private isNearEnd({ frame, room }: Mounted): boolean {
    return frame.scrollHeight - room.offsetHeight - frame.scrollTop - frame.clientHeight <= NEAR_END_PX
  }

  private report(parts: Mounted): void {
    const atEnd = this.isNearEnd(parts)
    if (atEnd === this.atEnd) return
    this.atEnd = atEnd
    this.watcher.onAtEnd(atEnd)
  }

  private scrollTo(frame: HTMLElement, top: number): void {
    frame.scrollTop = top
    this.lastTop = frame.scrollTop
    this.anchor = null
  }

  /** The message whose answer the room is for: the one on its way, or the newest one. */
  private message({ list, tail, below }: Mounted): Element | null {
    if (!below.isOpen) return null
    return (
      tail.querySelector('[data-outgoing]') ??
      [...list.querySelectorAll(':scope > [data-type="user_message"]')].at(-1) ??
      null
    )
  }

  private touch({ target }: Event): void {
    const item = this.parts && isControl(target) ? itemAt(target as Node, this.parts.list) : null
    if (item) this.touched.add(item)
  }

  /** A selection that was extended past what is drawn: what lies between is drawn as well. */
  private keepSelection(): void {
    if (!this.parts) return
    const missing = selectedItems(this.parts.list, this.sizes).some((id) => !this.draws(id))
    if (!missing) return
    this.span = this.spanAt(this.parts)
    this.watcher.onSpan(this.span, false)
  }
}

const ahead = (frame: HTMLElement): number => Math.max(LEAST_AHEAD_PX, frame.clientHeight)

function isSelecting(frame: HTMLElement): boolean {
  const selection = document.getSelection()
  return selection !== null && !selection.isCollapsed && frame.contains(selection.anchorNode)
}

function prefersStillness(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches
}
