/** Saves what the box holds, one at a time, and tells how that went; the box hides only after the todo is kept. */
import { useRef, useState } from 'react'
import { reason, request } from '../app/api/client'
import type { Todo } from '../app/api/contracts'
import type { Line } from '../app/quickAdd/understood'
import { spokenLanguages, text } from '../app/text'
import { hideBox } from './frame'

interface Told {
  readonly kind: 'added' | 'failed'
  readonly message: string
}

export interface Saving {
  readonly told: Told | null
  readonly forget: () => void
  readonly save: (line: Line, kept: boolean) => Promise<void>
  readonly saveAll: (lines: readonly string[]) => Promise<void>
}

export function useSaving(saved: () => void): Saving {
  const [told, setTold] = useState<Told | null>(null)
  const busy = useRef(false)
  const once = async (work: () => Promise<Told | null>) => {
    if (busy.current) return
    busy.current = true
    try {
      setTold(await work())
    } catch (error) {
      setTold({ kind: 'failed', message: text.failure.add(reason(error)) })
    } finally {
      busy.current = false
    }
  }
  const save = (line: Line, kept: boolean) =>
    once(async () => {
      const todo = await request<Todo>('POST', '/api/todos', read(line))
      saved()
      if (kept) return { kind: 'added', message: text.quickAdd.added(todo.title) }
      await hideBox()
      return null
    })
  const saveAll = (lines: readonly string[]) =>
    once(async () => {
      await request('POST', '/api/bulk/add', {
        todos: lines.map((line) => read({ text: line, ignoring: [] })),
      })
      return { kind: 'added', message: text.quickAdd.paste.added(lines.length) }
    })
  return { told, forget: () => setTold(null), save, saveAll }
}

const read = ({ text: line, ignoring }: Line) => ({ text: line, ignoring, languages: spokenLanguages() })
