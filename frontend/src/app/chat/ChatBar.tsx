/** The bar above the chat: what answers, earlier chats, a new one. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { History, type LucideIcon, SquarePen } from 'lucide-react'
import type { ChatStatus } from '../api/contracts'
import { text } from '../text'
import { Answering } from './Answering'
import styles from './ChatBar.module.css'
import { UseCaseSwitch } from './UseCaseSwitch'
import type { UseCaseChoice } from './useUseCase'

export interface ChatControls {
  readonly newChat: () => void
  readonly showHistory: () => void
}

interface ChatBarProps {
  status: ChatStatus
  controls: ChatControls | null
  useCase: UseCaseChoice
}

export function ChatBar({ status, controls, useCase }: ChatBarProps) {
  return (
    <header className={styles.bar}>
      <UseCaseSwitch {...useCase} />
      <Answering status={status} />
      <div className={styles.end}>
        <BarButton label={text.chat.history} icon={History} press={controls?.showHistory} />
        <BarButton label={text.chat.newChat} icon={SquarePen} press={controls?.newChat} />
      </div>
    </header>
  )
}

function BarButton({
  label,
  icon: Icon,
  press,
}: {
  label: string
  icon: LucideIcon
  press: (() => void) | undefined
}) {
  return (
    <Button
      color="secondary"
      variant="ghost"
      size="sm"
      uniform
      pill={false}
      disabled={!press}
      onClick={press}
      aria-label={label}
      title={label}
    >
      <Icon size={18} strokeWidth={1.5} />
    </Button>
  )
}
