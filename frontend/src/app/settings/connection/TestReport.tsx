/** What a test of a connection has found so far, step by step, and what to do where it failed. */
import { Check, LoaderCircle, X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { text } from '../../text'
import styles from './Connection.module.css'
import type { StepState, Test } from './connectionTest'

const ICONS = { running: LoaderCircle, done: Check, failed: X } as const

export function TestReport({ test }: { test: Test }) {
  const words = text.settings.test
  const report = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step makes the report longer, and its end tells most
  useLayoutEffect(() => {
    report.current?.scrollIntoView({ block: 'nearest' })
  }, [test])
  return (
    <div ref={report} className={styles.report} data-end={test.end?.type}>
      <ul className={styles.steps} aria-label={words.steps}>
        {test.steps.map(({ step, state }) => (
          <li key={step} data-state={state}>
            <StepIcon state={state} />
            {words[step]}
            <span className={styles.unseen}>{words.states[state]}</span>
          </li>
        ))}
      </ul>
      {test.code && (
        <p className={styles.code}>
          {words.code(test.code.page)} <strong>{test.code.code}</strong>
        </p>
      )}
      <div role="status">
        {test.end?.type === 'success' && (
          <p className={styles.success}>{words.works(test.end.model, test.end.seconds)}</p>
        )}
        {test.end?.type === 'failed' && (
          <>
            <p className={styles.failed}>{words.kinds[test.end.kind] ?? words.kinds.other}</p>
            <p className={styles.advice}>{test.end.message}</p>
          </>
        )}
      </div>
    </div>
  )
}

function StepIcon({ state }: { state: StepState }) {
  const Icon = ICONS[state]
  return <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
}
