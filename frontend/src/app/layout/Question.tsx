/** Asks once more before something is done that a slip of the hand should not do. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { type ReactNode, useEffect, useRef } from 'react'
import { text } from '../text'
import styles from './Question.module.css'

interface QuestionProps {
  question: string
  confirm: string
  act: () => void
  close: () => void
  children?: ReactNode
}

export function Question({ question, confirm, act, close, children }: QuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={question}
      onClose={close}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <p className={styles.question}>{question}</p>
      {children}
      <div className={styles.buttons}>
        <Button
          color="secondary"
          variant="soft"
          size="md"
          pill={false}
          onClick={() => dialog.current?.close()}
        >
          {text.places.cancel}
        </Button>
        <Button
          color="danger"
          variant="solid"
          size="md"
          pill={false}
          onClick={() => {
            act()
            dialog.current?.close()
          }}
        >
          {confirm}
        </Button>
      </div>
    </dialog>
  )
}
