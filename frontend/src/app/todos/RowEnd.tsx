/** What can be done with a row at its end: delete, take a check back, or bring back from the trash. */
import { Button } from '@openai/apps-sdk-ui/components/Button'
import { RotateCcw, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Todo } from '../api/contracts'
import { useServices } from '../services'
import { text } from '../text'
import styles from './TodoRow.module.css'

export function RowEnd({ todo, settling }: { todo: Todo; settling: boolean }) {
  const { todos } = useServices()
  return (
    <span className={styles.end} role="gridcell" data-always={settling || undefined}>
      {settling && (
        <Button
          color="secondary"
          variant="ghost"
          size="2xs"
          pill={false}
          tabIndex={-1}
          onClick={() => void todos.reopen(todo.id)}
        >
          {text.undo.button}
        </Button>
      )}
      {!settling && todo.deleted_at !== null && (
        <Act
          label={text.list.bringBack(todo.title)}
          title={text.list.bringBackButton}
          act={() => void todos.restore([todo])}
        >
          <RotateCcw size={16} strokeWidth={1.5} />
        </Act>
      )}
      {!settling && todo.deleted_at === null && (
        <Act
          label={text.list.remove(todo.title)}
          title={text.list.removeButton}
          act={() => void todos.remove(todo.id)}
        >
          <Trash2 size={16} strokeWidth={1.5} />
        </Act>
      )}
    </span>
  )
}

interface ActProps {
  label: string
  title: string
  act: () => void
  children: ReactNode
}

function Act({ label, title, act, children }: ActProps) {
  return (
    <Button
      color="secondary"
      variant="ghost"
      size="2xs"
      pill={false}
      uniform
      tabIndex={-1}
      aria-label={label}
      title={title}
      onClick={act}
    >
      {children}
    </Button>
  )
}
