/** A chart's numbers as a table, for those who hear the page; used by Chart. */
import { useFormats } from '../../text/TextContext'
import type { ChartModel } from './model'

/** More rows than these nobody listens to; the chart's name tells the range. */
const MOST_ROWS = 200

export function ChartTable({ model, caption }: { model: ChartModel; caption: string }) {
  const { number } = useFormats()
  return (
    <table className="ck-sr-only">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <td />
          {model.series.map((series, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: series have no other identity
            <th key={index} scope="col">
              {series.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {model.labels.slice(0, MOST_ROWS).map((label, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other identity
          <tr key={row}>
            <th scope="row">{label}</th>
            {model.series.map((series, index) => {
              const value = series.values[row]
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: series have no other identity
                <td key={index}>{value === null || value === undefined ? '' : number(value)}</td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
