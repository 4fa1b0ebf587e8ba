/** A workflow: its summary, and its tasks when they are unfolded. */
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { NamedIcon } from '../../icons/NamedIcon'
import type { Workflow, WorkflowItem } from '../../protocol/items'
import type { Text } from '../../text/en'
import { useText } from '../../text/TextContext'
import { TaskView } from './TaskView'

function summaryOf(workflow: Workflow, streaming: boolean, text: Text): string {
  const { summary, tasks, type } = workflow
  if (summary?.title) return summary.title
  if (typeof summary?.duration === 'number') return text.thoughtFor(summary.duration)
  const current = streaming ? tasks.at(-1)?.title : null
  return current ?? (type === 'reasoning' ? text.reasoning : streaming ? text.working : text.done)
}

export function WorkflowView({ item, streaming }: { item: WorkflowItem; streaming: boolean }) {
  const text = useText()
  const { workflow } = item
  const [chosen, setChosen] = useState<boolean | null>(null)
  const open = chosen ?? workflow.expanded ?? false
  return (
    <section className="ck-item ck-workflow">
      <button type="button" aria-expanded={open} onClick={() => setChosen(!open)}>
        {workflow.summary?.icon && <NamedIcon name={workflow.summary.icon} size={16} />}
        <span className={streaming ? 'ck-shimmer' : undefined}>{summaryOf(workflow, streaming, text)}</span>
        <ChevronRight className="ck-fold" size={14} strokeWidth={1.5} aria-hidden />
      </button>
      {open && (
        <ol>
          {workflow.tasks.map((task, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is known by its place in the workflow
            <li key={index}>
              <TaskView task={task} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
