/** Works out where a popup goes beside its control so that it stays on screen; used by Popup. */

export type Side = 'top' | 'bottom' | 'left' | 'right'
export type Align = 'start' | 'center' | 'end'

export interface Size {
  width: number
  height: number
}

export interface Rect extends Size {
  left: number
  top: number
}

export interface Wish {
  side: Side
  align: Align
  rtl: boolean
}

const GAP = 6
const MARGIN = 8

const OPPOSITE: Record<Side, Side> = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' }

export function placePopup(
  control: Rect,
  popup: Size,
  screen: Size,
  wish: Wish,
): { left: number; top: number } {
  const side = sideWithRoom(control, popup, screen, wish.side)
  const upright = side === 'top' || side === 'bottom'
  const left = upright
    ? alongX(control, popup, wish)
    : side === 'left'
      ? control.left - popup.width - GAP
      : control.left + control.width + GAP
  const top = upright
    ? side === 'top'
      ? control.top - popup.height - GAP
      : control.top + control.height + GAP
    : alongY(control, popup, wish.align)
  return { left: within(left, popup.width, screen.width), top: within(top, popup.height, screen.height) }
}

/** The wished side, the one opposite, or below and above where a narrow screen has no room beside. */
function sideWithRoom(control: Rect, popup: Size, screen: Size, wished: Side): Side {
  const fits = (side: Side) =>
    roomAt(side, control, screen) >= GAP + MARGIN + (isUpright(side) ? popup.height : popup.width)
  const candidates: Side[] = [wished, OPPOSITE[wished], 'bottom', 'top']
  const fitting = candidates.find(fits)
  if (fitting) return fitting
  return roomAt('bottom', control, screen) >= roomAt('top', control, screen) ? 'bottom' : 'top'
}

const isUpright = (side: Side) => side === 'top' || side === 'bottom'

function roomAt(side: Side, control: Rect, screen: Size): number {
  switch (side) {
    case 'top':
      return control.top
    case 'bottom':
      return screen.height - control.top - control.height
    case 'left':
      return control.left
    case 'right':
      return screen.width - control.left - control.width
  }
}

function alongX(control: Rect, popup: Size, { align, rtl }: Wish): number {
  if (align === 'center') return control.left + (control.width - popup.width) / 2
  return (align === 'start') !== rtl ? control.left : control.left + control.width - popup.width
}

function alongY(control: Rect, popup: Size, align: Align): number {
  if (align === 'center') return control.top + (control.height - popup.height) / 2
  return align === 'start' ? control.top : control.top + control.height - popup.height
}

function within(start: number, size: number, screen: number): number {
  return Math.max(MARGIN, Math.min(start, screen - size - MARGIN))
}
