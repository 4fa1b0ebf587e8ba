/** One task, within a workflow or on its own. */
import { Check, FileText, Image, Lightbulb, LoaderCircle, Search } from 'lucide-react'
import { NamedIcon } from '../../icons/NamedIcon'
import { Markdown } from '../../markdown/Markdown'
import type { Task } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { SourceList } from './Sources'

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

function TaskIcon({ task }: { task: Task }) {
  if (task.status_indicator === 'loading') return <LoaderCircle {...ICON} className="ck-spin" />
  if (task.icon) return <NamedIcon name={task.icon} size={16} />
  if (task.status_indicator === 'complete') return <Check {...ICON} />
  switch (task.type) {
    case 'web_search':
      return <Search {...ICON} />
    case 'file':
      return <FileText {...ICON} />
    case 'image':
      return <Image {...ICON} />
    case 'thought':
      return <Lightbulb {...ICON} />
    default:
      return <span className="ck-dot" />
  }
}

export function TaskView({ task, alone }: { task: Task; alone?: boolean }) {
  const text = useText()
  const title = task.title ?? (task.type === 'web_search' ? (task.title_query ?? text.searching) : null)
  return (
    <div className="ck-task" data-alone={alone || undefined}>
      <TaskIcon task={task} />
      <div>
        {title && <p className={task.status_indicator === 'loading' ? 'ck-shimmer' : undefined}>{title}</p>}
        {typeof task.content === 'string' && <Markdown text={task.content} />}
        {(task.queries ?? []).length > 0 && <p className="ck-queries">{task.queries?.join(' · ')}</p>}
        {(task.sources ?? []).length > 0 && <SourceList sources={task.sources ?? []} />}
      </div>
    </div>
  )
}
