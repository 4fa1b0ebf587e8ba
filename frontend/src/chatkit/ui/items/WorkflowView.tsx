/** A workflow: its summary, and its tasks when they are unfolded. */
import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { NamedIcon } from '../../icons/NamedIcon'
import type { Workflow, WorkflowItem } from '../../protocol/items'
import type { Text } from '../../text/en'
import { useText } from '../../text/TextContext'
import { TaskView, taskTitle } from './TaskView'

/** What the server says of it; while it runs and nothing is said, what it is at. */
function summaryOf({ summary, tasks, type }: Workflow, running: boolean, text: Text): string {
  if (summary?.title) return summary.title
  if (typeof summary?.duration === 'number') return text.thoughtFor(summary.duration)
  const current = running
    ? (tasks.findLast((task) => task.status_indicator === 'loading') ?? tasks.at(-1))
    : null
  const title = current ? taskTitle(current, true, text) : null
  if (title) return title
  if (type === 'reasoning') return running ? text.reasoning : text.items.thought
  return running ? text.working : text.done
}

export function WorkflowView({ item, streaming }: { item: WorkflowItem; streaming: boolean }) {
  const text = useText()
  const id = useId()
  const { workflow } = item
  const [chosen, setChosen] = useState<boolean | null>(null)
  const { tasks, summary } = workflow
  const open = tasks.length > 0 && (chosen ?? workflow.expanded ?? false)
  const head = (
    <>
      {summary?.icon && <NamedIcon name={summary.icon} size={16} />}
      <span className={streaming ? 'ck-shimmer' : undefined} dir="auto">
        {summaryOf(workflow, streaming, text)}
      </span>
      {streaming && <span className="ck-sr-only"> ({text.items.running})</span>}
    </>
  )
  return (
    <section className="ck-item ck-workflow" data-kind={workflow.type} aria-busy={streaming || undefined}>
      {tasks.length === 0 ? (
        <p className="ck-workflow-head">{head}</p>
      ) : (
        <button
          type="button"
          className="ck-workflow-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setChosen(!open)}
        >
          {head}
          <ChevronRight className="ck-fold" size={14} strokeWidth={1.5} aria-hidden />
        </button>
      )}
      <ol id={id} hidden={!open}>
        {open &&
          tasks.map((task, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a task is known by its place in the workflow
            <li key={index}>
              <TaskView task={task} running={streaming} />
            </li>
          ))}
      </ol>
    </section>
  )
}
