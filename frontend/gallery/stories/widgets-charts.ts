/** Stories: charts. */
import type { Story } from '../story'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']
const data = MONTHS.map((month, n) => ({
  month,
  desktop: [186, 305, 237, 73, 209, 214][n] ?? 0,
  mobile: [80, 200, 120, 190, 130, 140][n] ?? 0,
  change: [4, -3, 6, -8, 2, 5][n] ?? 0,
}))
const card = (chart: object) => ({
  type: 'Card',
  size: 'lg',
  children: [
    { type: 'Title', value: 'Visitors', size: 'sm' },
    { type: 'Chart', data, xAxis: 'month', ...chart },
  ],
})
const story = (id: string, title: string, chart: object, rest: Partial<Story> = {}): Story => ({
  id: `widgets-chart-${id}`,
  group: 'Widgets',
  title: `Chart: ${title}`,
  widget: card(chart),
  ...rest,
})
const chart = (label: string, given: object) => ({
  type: 'Chart',
  data,
  xAxis: { dataKey: 'month', hide: true },
  series: [
    { type: 'bar', dataKey: 'desktop', label },
    { type: 'bar', dataKey: 'mobile', label: 'Mobile' },
  ],
  ...given,
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
]

export const stories: Story[] = [
  story('bar', 'bars', {
    series: [
      { type: 'bar', dataKey: 'desktop', label: 'Desktop' },
      { type: 'bar', dataKey: 'mobile', label: 'Mobile' },
    ],
    showYAxis: true,
  }),
  story('stacked', 'stacked bars', {
    series: [
      { type: 'bar', dataKey: 'desktop', label: 'Desktop', stack: 'a' },
      { type: 'bar', dataKey: 'mobile', label: 'Mobile', stack: 'a' },
    ],
    barCategoryGap: 30,
  }),
  story('area', 'stacked areas', {
    series: [
      { type: 'area', dataKey: 'desktop', label: 'Desktop', stack: 'a', curveType: 'natural' },
      { type: 'area', dataKey: 'mobile', label: 'Mobile', stack: 'a', curveType: 'natural' },
    ],
    showYAxis: true,
  }),
  story('line', 'lines in colours of their own', {
    series: [
      {
        type: 'line',
        dataKey: 'desktop',
        label: 'Desktop',
        color: { light: 'red-500', dark: 'red-300' },
        curveType: 'monotone',
      },
      { type: 'line', dataKey: 'mobile', label: null, color: 'green' },
    ],
    showYAxis: true,
  }),
  story('mixed', 'all three, below nought too', {
    series: [
      { type: 'bar', dataKey: 'change', label: 'Change' },
      { type: 'area', dataKey: 'change', label: 'Area', color: 'orange' },
      { type: 'line', dataKey: 'change', label: 'Line', color: '#0a7', curveType: 'step' },
    ],
    showYAxis: true,
  }),
  story('bare', 'without axes and legend', {
    series: [{ type: 'area', dataKey: 'desktop', label: 'Desktop', curveType: 'monotone' }],
    xAxis: { dataKey: 'month', hide: true },
    showLegend: false,
    showTooltip: false,
    height: 80,
  }),
  story('labels', 'labels of its own, 16 to 9', {
    series: [{ type: 'bar', dataKey: 'desktop', label: 'Desktop' }],
    xAxis: { dataKey: 'month', labels: { Jan: 'January', Feb: 'February', Mar: 'March' } },
    aspectRatio: '16/9',
  }),
  story('many', '365 days', {
    data: Array.from({ length: 365 }, (_, n) => ({
      month: `Day ${n + 1}`,
      desktop: Math.round(100 + 80 * Math.sin(n / 20) + (n % 7) * 6),
    })),
    series: [{ type: 'bar', dataKey: 'desktop', label: 'Visits', color: 'purple' }],
    showYAxis: true,
  }),
  story('curves', 'every curve', {
    series: CURVES.map((curveType, n) => ({
      type: 'line',
      dataKey: n % 2 ? 'desktop' : 'mobile',
      label: curveType,
      curveType,
    })),
    height: 260,
  }),
  story('area-curves', 'every curve of an area', {
    series: CURVES.map((curveType, n) => ({
      type: 'area',
      dataKey: n % 2 ? 'desktop' : 'mobile',
      label: curveType,
      curveType,
    })),
    height: 260,
  }),
  {
    id: 'widgets-chart-sizes',
    group: 'Widgets',
    title: 'Chart: sizes',
    widget: {
      type: 'Card',
      size: 'lg',
      children: [
        chart('width', { width: '60%', height: 100, barGap: 8 }),
        chart('minimum', { width: 100, minWidth: 180, height: 40, minHeight: 100 }),
        chart('smallest of both', { size: 60, minSize: 140 }),
        chart('maximum', { width: '100%', maxWidth: 220, height: 300, maxHeight: 120 }),
        chart('largest of both', { size: 600, maxSize: 160 }),
        { type: 'Row', gap: 2, children: [chart('one', { flex: 1 }), chart('two', { flex: 2 })] },
      ],
    },
  },
  story('empty', 'no data', { data: [], series: [{ type: 'bar', dataKey: 'desktop', label: 'Desktop' }] }),
  story(
    'tooltip',
    'by keyboard',
    {
      series: [
        { type: 'bar', dataKey: 'desktop', label: 'Desktop' },
        { type: 'line', dataKey: 'mobile', label: 'Mobile' },
      ],
      showYAxis: true,
    },
    {
      play: async (_, frame) => {
        for (let tries = 0; tries < 50 && !frame.querySelector('.ck-plot-drawing'); tries++)
          await new Promise((done) => setTimeout(done, 50))
        const plot = frame.querySelector<HTMLElement>('.ck-plot-drawing')
        plot?.focus()
        for (const key of ['ArrowRight', 'ArrowRight'])
          plot?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      },
    },
  ),
]
