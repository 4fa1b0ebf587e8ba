/** What is on each day of a month and of the weeks around it, kept true by events. */
import { useEffect, useState } from 'react'
import { request } from '../api/client'
import { useServices } from '../services'
import { firstOfMonth } from '../todos/days'
import { weeksOf } from './weeks'

export interface MonthDay {
  readonly open: number
  readonly done: number
  /** Titles of recurring todos that will be due again. */
  readonly coming: readonly string[]
}

type Days = ReadonlyMap<string, MonthDay>

interface CountedDay {
  readonly day: string
  readonly open: number
  readonly done: number
}

interface Occurrence {
  readonly title: string
  readonly due: string
}

const NOTHING: Days = new Map()

export function useMonth(day: string): Days {
  const { feed, toasts } = useServices()
  const [days, setDays] = useState(NOTHING)
  const month = firstOfMonth(day)
  useEffect(() => {
    let current = true
    const read = () =>
      readMonth(month).then(
        (found) => current && setDays(found),
        (error: Error) => current && toasts.failed(error.message),
      )
    void read()
    const leave = feed.onEvent(({ type }) => {
      if (type === 'todos.changed' || type === 'hello' || type === 'resync') void read()
    })
    return () => {
      current = false
      leave()
    }
  }, [month, feed, toasts])
  return days
}

async function readMonth(month: string): Promise<Days> {
  const all = weeksOf(month).flat()
  const range = `first=${all.at(0)}&last=${all.at(-1)}`
  const [counts, coming] = await Promise.all([
    request<{ data: readonly CountedDay[] }>('GET', `/api/days?${range}`),
    request<{ data: readonly Occurrence[] }>('GET', `/api/occurrences?${range}`),
  ])
  const days = new Map<string, MonthDay>()
  for (const { day, open, done } of counts.data) days.set(day, { open, done, coming: [] })
  for (const { title, due } of coming.data) {
    const day = due.slice(0, 10)
    const known = days.get(day) ?? { open: 0, done: 0, coming: [] }
    days.set(day, { ...known, coming: [...known.coming, title] })
  }
  return days
}
