import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { colorsOf } from '../../../../src/chatkit/widgets/chart/chartColors'
import { layOut } from '../../../../src/chatkit/widgets/chart/layout'
import { readChart } from '../../../../src/chatkit/widgets/chart/model'
import { scaleOf } from '../../../../src/chatkit/widgets/chart/scale'
import { areaPath, barsPath, linePath } from '../../../../src/chatkit/widgets/chart/shapes'
import { stacked } from '../../../../src/chatkit/widgets/chart/stack'
import { card, show } from '../showWidget'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const data = [
  { month: 'Jan', a: 3, b: 4 },
  { month: 'Feb', a: -2, b: 5 },
  { month: 'Mar', a: '1.5', b: 'none' },
]
const bar = (dataKey: string, more: object = {}) => ({
  type: 'bar',
  dataKey,
  label: dataKey.toUpperCase(),
  ...more,
})
const chart = (more: object = {}) => ({
  type: 'Chart',
  data,
  xAxis: 'month',
  series: [bar('a'), bar('b')],
  ...more,
})

describe('what is read', () => {
  test('are numbers and texts that are numbers; the rest is a gap', () => {
    expect(readChart(chart()).series.map(({ values }) => values)).toEqual([
      [3, -2, 1.5],
      [4, 5, null],
    ])
  })

  test('labels go through the axis’ own names', () => {
    const xAxis = { dataKey: 'month', labels: { Jan: 'January' }, hide: true }
    expect(readChart(chart({ xAxis }))).toMatchObject({ labels: ['January', 'Feb', 'Mar'], showXAxis: false })
  })

  test('a series without a label is called by its key', () => {
    expect(readChart(chart({ series: [{ type: 'line', dataKey: 'a', label: null }] })).series[0]?.label).toBe(
      'a',
    )
  })
})

test('a scale has nought on it, room for all values and round marks', () => {
  expect(scaleOf([3, 97], 4)).toEqual({ low: 0, high: 100, ticks: [0, 25, 50, 75, 100] })
  expect(scaleOf([-3, 7], 4).ticks).toEqual([-5, -2.5, 0, 2.5, 5, 7.5])
  expect(scaleOf([], 4)).toMatchObject({ low: 0, high: 1 })
})

test.each([
  [[5e-324], 1],
  [[1.7e308, -1.7e308], 3],
  [[1e-200, 3e-200], 1],
  [[1e200, 1], 1],
])('values as far out as %s have few marks', (values, least) => {
  const series = [{ type: 'line', dataKey: 'v' }]
  const model = readChart(chart({ data: values.map((v) => ({ v })), series }))
  const { ticks } = layOut(model, { width: 300, height: 200 }, String).scale
  expect(ticks.length).toBeGreaterThanOrEqual(least)
  expect(ticks.length).toBeLessThan(12)
})

test('a chart of a height beyond all measure has few marks', () => {
  expect(layOut(readChart(chart()), { width: 300, height: 1e9 }, String).scale.ticks.length).toBeLessThan(30)
})

test('bars of one stack stand on each other, those below nought hang', () => {
  const series = readChart(chart({ series: [bar('a', { stack: 's' }), bar('b', { stack: 's' })] })).series
  expect(stacked(series)).toEqual([
    [
      [0, 3],
      [0, -2],
      [0, 1.5],
    ],
    [[3, 7], [0, 5], null],
  ])
})

test('colours are the series’ own, for its ground, else the next of the order', () => {
  const series = [
    bar('a', { color: { light: 'red-500', dark: 'green' } }),
    bar('b'),
    bar('a', { color: 'url(x)' }),
  ]
  const { series: read } = readChart(chart({ series }))
  expect(colorsOf(read, 'light')).toEqual(['var(--red-500)', 'var(--purple-400)', 'var(--orange-500)'])
  expect(colorsOf(read, 'dark')[0]).toBe('var(--green-400)')
})

const CURVES = [
  'basis',
  'basisClosed',
  'basisOpen',
  'bumpX',
  'bumpY',
  'bump',
  'linear',
  'linearClosed',
  'natural',
  'monotoneX',
  'monotoneY',
  'monotone',
  'step',
  'stepBefore',
  'stepAfter',
  'toString',
]

test('any values in any curve make paths of numbers', () => {
  const value = fc.oneof(fc.double(), fc.integer(), fc.string(), fc.constant(null))
  const rows = fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'month'), value), { maxLength: 6 })
  const series = fc.array(
    fc.record({
      type: fc.constantFrom('bar', 'line', 'area'),
      dataKey: fc.constantFrom('a', 'b', 'c'),
      curveType: fc.constantFrom(...CURVES),
      stack: fc.constantFrom('s', null),
    }),
    { maxLength: 4 },
  )
  const gap = fc.option(fc.integer({ min: -1000, max: 1000 }))
  fc.assert(
    fc.property(
      rows,
      series,
      fc.integer({ min: 1, max: 900 }),
      gap,
      gap,
      (given, shown, width, barGap, barCategoryGap) => {
        const model = readChart(
          chart({ data: given, series: shown, barGap, barCategoryGap, showYAxis: true }),
        )
        const layout = layOut(model, { width, height: 120 }, String)
        model.series.forEach((each, index) => {
          const extents = layout.extents[index] ?? []
          const bars = barsPath(
            extents,
            (row) => layout.bars.left(index, row),
            layout.bars.width,
            layout.y,
            true,
          )
          const all = linePath(extents, layout, each.curve) + areaPath(extents, layout, each.curve) + bars
          expect(all).not.toMatch(/NaN|Infinity|undefined/)
        })
      },
    ),
    { numRuns: 300 },
  )
})

describe('a drawn chart', () => {
  const drawn = async (more: object = {}) => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(400)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200)
    await show(card(chart(more)))
    return screen.findByRole('img')
  }

  test('is named by what it shows, and its numbers are a table', async () => {
    const image = await drawn()
    expect(image.getAttribute('aria-label')).toBe(
      'Chart of A and B, 3 points. A: lowest -2, highest 3. B: lowest 4, highest 5. Left and right arrow keys go through the values.',
    )
    expect(screen.getByRole('row', { name: 'Feb -2 5' })).toBeTruthy()
  })

  test('tells its values by keyboard', async () => {
    const image = await drawn()
    image.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('status').textContent).toBe('Feb, A -2, B 5')
    await userEvent.keyboard('{End}')
    expect(screen.getByRole('status').textContent).toBe('Mar, A 1.5')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  test('has axes, a legend and a tooltip only as it says', async () => {
    const image = await drawn({
      showLegend: false,
      showTooltip: false,
      xAxis: { dataKey: 'month', hide: true },
    })
    expect(image.tabIndex).toBe(-1)
    expect(image.querySelectorAll('text')).toHaveLength(0)
    expect(document.querySelector('.ck-chart-legend')).toBeNull()
  })

  test('without data says so', async () => {
    await show(card(chart({ data: [] })))
    expect(await screen.findByText('No data to show')).toBeTruthy()
  })
})
