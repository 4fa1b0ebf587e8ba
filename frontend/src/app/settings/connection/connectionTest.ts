/** A test of a connection as it runs: its steps, a code to sign in with, and its end. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, reason } from '../../api/client'
import { text } from '../../text'
import type { Changes } from '../settingsApi'

export type StepName = 'access' | 'reach' | 'secure' | 'answer' | 'tools'
export type StepState = 'running' | 'done' | 'failed'

type Report =
  | { readonly type: 'step'; readonly step: StepName; readonly state: StepState }
  | { readonly type: 'code'; readonly page: string; readonly code: string }
  | { readonly type: 'success'; readonly model: string; readonly seconds: number }
  | { readonly type: 'failed'; readonly kind: string; readonly message: string }
  | { readonly type: 'error'; readonly message: string }

export interface Test {
  readonly steps: readonly { readonly step: StepName; readonly state: StepState }[]
  readonly code: { readonly page: string; readonly code: string } | null
  readonly end: Extract<Report, { type: 'success' | 'failed' }> | null
}

const BEGUN: Test = { steps: [], code: null, end: null }

export function useConnectionTest() {
  const [test, setTest] = useState<Test | null>(null)
  const running = useRef<AbortController | null>(null)
  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
    setTest(null)
  }, [])
  const start = useCallback((settings: Changes, key: string) => {
    running.current?.abort()
    const own = new AbortController()
    running.current = own
    setTest(BEGUN)
    const take = (report: Report) => !own.signal.aborted && setTest((before) => after(before, report))
    reports(settings, key, own.signal, take).catch((error: unknown) =>
      take({ type: 'failed', kind: 'other', message: reason(error) }),
    )
  }, [])
  useEffect(() => () => running.current?.abort(), [])
  return { test, start, stop }
}

function after(before: Test | null, report: Report): Test {
  const test = before ?? BEGUN
  switch (report.type) {
    case 'step':
      return {
        ...test,
        code: null,
        steps: [...test.steps.filter(({ step }) => step !== report.step), report],
      }
    case 'code':
      return { ...test, code: report }
    case 'error':
      return { ...test, end: { type: 'failed', kind: 'other', message: report.message } }
    default:
      return { ...test, code: null, end: report }
  }
}

async function reports(
  settings: Changes,
  key: string,
  signal: AbortSignal,
  take: (report: Report) => void,
): Promise<void> {
  const response = await fetch('/api/settings/test', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ settings, ...(key && { key }) }),
    signal,
  })
  if (!response.ok || !response.body) throw await refusal(response)
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    const parts = (rest + value).split('\n\n')
    rest = parts.pop() ?? ''
    for (const part of parts) {
      if (part.startsWith('data: ')) take(JSON.parse(part.slice(6)) as Report)
    }
  }
}

async function refusal(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as { error?: { message?: string } } | null
  return new ApiError(body?.error?.message ?? text.failure.general, response.status, false)
}
