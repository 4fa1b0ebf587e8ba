/** Which assistant answers and whether it does: a built-in one is never to be taken for a language model. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { CircleAlert, RotateCw, Settings } from 'lucide-react'
import type { Assistant, ChatStatus } from '../api/contracts'
import { useNavigation } from '../navigation/useNavigation'
import { text } from '../text'
import styles from './ChatBar.module.css'
import { useConnectionCheck } from './useConnectionCheck'

export function Answering({ status }: { status: ChatStatus }) {
  const { state, assistant } = status
  const { checking, check } = useConnectionCheck(status)
  const preparing = state === 'idle' || state === 'loading'
  if (preparing) return <Line label={text.chat.preparing} hint={text.chat.preparingHint} />
  if (!assistant) return <Line label="" hint="" />
  const trouble = troubleOf(assistant)
  if (!trouble) return <Line {...named(assistant)} />
  return (
    <>
      <Line
        label={checking ? text.chat.checking : assistant.label}
        hint={assistant.problem ?? ''}
        trouble={checking ? '' : trouble}
      />
      <Repair assistant={assistant} check={check} />
    </>
  )
}

type LineProps = { label: string; hint: string; trouble?: string }

/** In a narrow bar the name gives way before the trouble does. */
function Line({ label, hint, trouble }: LineProps) {
  const troubled = trouble !== undefined
  return (
    <p className={styles.answering} role="status" title={hint} data-trouble={troubled || undefined}>
      {troubled && <CircleAlert size={14} strokeWidth={1.5} aria-hidden="true" />}
      <span className={styles.who}>{label}</span>
      {trouble && <span className={styles.trouble}>{` · ${trouble}`}</span>}
    </p>
  )
}

/** What helps, in a narrow bar as a sign alone: another try where the service or the way to it is at fault, the settings where they are. */
function Repair({ assistant, check }: { assistant: Assistant; check: () => void }) {
  const { go } = useNavigation()
  const passing = assistant.state === 'offline' || assistant.state === 'rate_limited'
  const [label, Icon, press] = passing
    ? [text.chat.checkAgain, RotateCw, check]
    : [text.chat.repair, Settings, () => go({ kind: 'settings', id: 'assistant' })]
  return (
    <Button
      className={styles.repair ?? ''}
      color="secondary"
      variant="ghost"
      size="sm"
      pill={false}
      onClick={press}
      aria-label={label}
      title={label}
    >
      <Icon size={16} strokeWidth={1.5} aria-hidden="true" />
      <span className={styles.words}>{label}</span>
    </Button>
  )
}

function troubleOf({ state }: Assistant): string | null {
  const states: Readonly<Partial<Record<string, string>>> = text.chat.states
  return (state && states[state]) ?? null
}

function named(assistant: Assistant): { label: string; hint: string } {
  if (assistant.kind === 'builtin') return { label: text.chat.builtin, hint: text.chat.builtinHint }
  return {
    label: text.chat.model(assistant.label, assistant.model),
    hint: text.chat.modelHint(assistant.label),
  }
}
