/** Finds the range of a chart's values and round marks on its axis. */

export interface Scale {
  low: number
  high: number
  /** Values to mark, from the lowest to the highest. */
  ticks: number[]
}

/** A scale with nought on it that has room for all values. */
export function scaleOf(values: readonly number[], wanted: number): Scale {
  let low = 0
  let high = 0
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  if (low === high) high = low + 1
  const step = roundStep((high - low) / Math.max(1, wanted))
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step))
  return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks }
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 2.5, 5].find((each) => each * power >= rough * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
