/** One task, within a workflow or on its own. */
import { Check, FileText, Image, Lightbulb, LoaderCircle, Search } from 'lucide-react'
import { NamedIcon } from '../../icons/NamedIcon'
import { Markdown } from '../../markdown/Markdown'
import type { Task } from '../../protocol/items'
import type { Text } from '../../text/en'
import { useText } from '../../text/TextContext'
import { SourceList } from './Sources'

const ICON = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const

const KIND_ICONS = { web_search: Search, file: FileText, image: Image, thought: Lightbulb }

interface Props {
  task: Task
  /** It stands in the thread by itself; then its status has no meaning. */
  alone?: boolean
  /** The workflow it belongs to is under way. */
  running?: boolean
}

export function TaskView({ task, alone, running }: Props) {
  const text = useText()
  const status = alone ? 'none' : (task.status_indicator ?? 'none')
  const title = taskTitle(task, status === 'loading' && running !== false, text)
  const { queries = [], sources = [] } = task
  return (
    <div className={alone ? 'ck-item ck-task' : 'ck-task'} data-status={status}>
      <TaskIcon task={task} status={status} />
      <div>
        {title && (
          <p className={status === 'loading' ? 'ck-task-title ck-shimmer' : 'ck-task-title'} dir="auto">
            {title}
            {status !== 'none' && (
              <span className="ck-sr-only">
                {' '}
                ({status === 'loading' ? text.items.running : text.items.complete})
              </span>
            )}
          </p>
        )}
        {typeof task.content === 'string' && task.content !== '' && (
          <Markdown text={task.content} streaming={running ?? false} />
        )}
        {queries.length > 0 && (
          <ul className="ck-queries">
            {[...new Set(queries)].map((query) => (
              <li key={query} dir="auto">
                {query}
              </li>
            ))}
          </ul>
        )}
        {sources.length > 0 && <SourceList sources={sources} />}
      </div>
    </div>
  )
}

/** What a task is called; where the server names none, what such a task does. */
export function taskTitle(task: Task, running: boolean, text: Text): string | null {
  if (task.title) return task.title
  switch (task.type) {
    case 'web_search':
      if (!task.title_query) return running ? text.searching : text.items.searched
      return running ? text.items.searchFor(task.title_query) : text.items.searchedFor(task.title_query)
    case 'file':
      return text.items.readFiles
    case 'image':
      return running ? text.generatingImage : text.items.madeImage
    case 'thought':
      return task.content ? null : text.items.thought
    default:
      return null
  }
}

function TaskIcon({ task, status }: { task: Task; status: string }) {
  if (status === 'loading') return <LoaderCircle {...ICON} className="ck-spin" />
  if (task.icon) return <NamedIcon name={task.icon} size={16} />
  if (status === 'complete') return <Check {...ICON} />
  const Kind = task.type === 'custom' ? null : KIND_ICONS[task.type]
  return Kind ? <Kind {...ICON} /> : <span className="ck-dot" />
}
