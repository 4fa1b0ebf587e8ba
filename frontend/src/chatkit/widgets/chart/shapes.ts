/** Makes the paths of a chart's series; every series is one path, however many values it has. */
import {
  area,
  type CurveFactory,
  curveBasis,
  curveBasisClosed,
  curveBasisOpen,
  curveBumpX,
  curveBumpY,
  curveLinear,
  curveLinearClosed,
  curveMonotoneX,
  curveMonotoneY,
  curveNatural,
  curveStep,
  curveStepAfter,
  curveStepBefore,
  line,
} from 'd3-shape'
import type { Extent } from './stack'

const CURVES: Readonly<Record<string, CurveFactory>> = {
  basis: curveBasis,
  basisClosed: curveBasisClosed,
  basisOpen: curveBasisOpen,
  bump: curveBumpX,
  bumpX: curveBumpX,
  bumpY: curveBumpY,
  linear: curveLinear,
  linearClosed: curveLinearClosed,
  natural: curveNatural,
  monotone: curveMonotoneX,
  monotoneX: curveMonotoneX,
  monotoneY: curveMonotoneY,
  step: curveStep,
  stepBefore: curveStepBefore,
  stepAfter: curveStepAfter,
}

function curveOf(name: string | undefined): CurveFactory {
  return (name !== undefined && Object.hasOwn(CURVES, name) ? CURVES[name] : undefined) ?? curveLinear
}

/** Where rows and values are on the screen. */
export interface Places {
  x(row: number): number
  y(value: number): number
}

interface Point {
  row: number
  extent: Extent
}

const points = (extents: readonly Extent[]): Point[] => extents.map((extent, row) => ({ row, extent }))

export function linePath(extents: readonly Extent[], { x, y }: Places, curve: string | undefined): string {
  const make = line<Point>(
    ({ row }) => x(row),
    ({ extent }) => y(extent?.[1] ?? 0),
  )
  return make.defined(({ extent }) => extent !== null).curve(curveOf(curve))(points(extents)) ?? ''
}

export function areaPath(extents: readonly Extent[], { x, y }: Places, curve: string | undefined): string {
  const make = area<Point>(
    ({ row }) => x(row),
    ({ extent }) => y(extent?.[0] ?? 0),
    ({ extent }) => y(extent?.[1] ?? 0),
  )
  return make.defined(({ extent }) => extent !== null).curve(curveOf(curve))(points(extents)) ?? ''
}

const ROUNDING = 3

/** All bars of a series, rounded where they end. */
export function barsPath(
  extents: readonly Extent[],
  left: (row: number) => number,
  width: number,
  y: Places['y'],
  rounded: boolean,
): string {
  return extents
    .map((extent, row) =>
      extent && extent[0] !== extent[1] ? bar(left(row), width, y(extent[0]), y(extent[1]), rounded) : '',
    )
    .join('')
}

function bar(left: number, width: number, from: number, to: number, rounded: boolean): string {
  const round = rounded ? Math.min(ROUNDING, width / 2, Math.abs(to - from)) : 0
  const inner = to < from ? to + round : to - round
  const [a, b, right] = [left + round, left + width - round, left + width].map(short)
  return `M${short(left)} ${short(from)}V${short(inner)}Q${short(left)} ${short(to)} ${a} ${short(to)}H${b}Q${right} ${short(to)} ${right} ${short(inner)}V${short(from)}Z`
}

const short = (value: number): number => Math.round(value * 100) / 100
