/** The chat's side of the window: its bar, and the chat itself once the list has been painted. */
import { lazy, Suspense, useState } from 'react'
import { PartBoundary } from '../layout/PartBoundary'
import { text } from '../text'
import { ChatBar, type ChatControls } from './ChatBar'
import { ChatFailed } from './ChatFailed'
import styles from './ChatPane.module.css'
import { useAfterPaint } from './useAfterPaint'
import { useChatStatus } from './useChatStatus'
import { useUseCase } from './useUseCase'

const Chat = lazy(() => import('./Chat'))

export function ChatPane({ shown }: { shown: boolean }) {
  const status = useChatStatus()
  const [controls, setControls] = useState<ChatControls | null>(null)
  const wanted = useAfterPaint(shown)
  const useCase = useUseCase()
  return (
    <div className={styles.pane}>
      <ChatBar status={status} controls={controls} useCase={useCase} />
      {status.state === 'failed' && <ChatFailed message={status.message} />}
      <div className={styles.chat}>
        <PartBoundary title={text.chat.failed} hint={text.chat.brokenHint}>
          <Suspense fallback={<p className={styles.opening}>{text.chat.opening}</p>}>
            {wanted && (
              <Chat key={useCase.current} useCase={useCase.current} shown={shown} offer={setControls} />
            )}
          </Suspense>
        </PartBoundary>
      </div>
    </div>
  )
}
