/** Draws one thread item by its type, within a boundary of its own; used by the thread view. */
import { lazy, memo, Suspense } from 'react'
import type { ThreadItem } from '../../protocol/items'
import { loadWidgets } from '../../widgets/loadWidgets'
import { ErrorBoundary } from '../ErrorBoundary'
import { useSession } from '../SessionContext'
import { AssistantMessage } from './AssistantMessage'
import { GeneratedImage } from './GeneratedImage'
import { MessageActions } from './MessageActions'
import { StructuredInput } from './StructuredInput'
import { TaskView } from './TaskView'
import { UserMessage } from './UserMessage'
import { WorkflowView } from './WorkflowView'

const WidgetView = lazy(loadWidgets)

export interface ItemProps {
  item: ThreadItem
  streaming: boolean
  /** It has arrived while the thread was on screen. */
  isNew: boolean
  isLast: boolean
}

export const ItemView = memo(function ItemView(props: ItemProps) {
  const { outlet } = useSession()
  const { item } = props
  const body = bodyOf(props)
  if (body === null) return null
  const onError = (error: Error) => {
    outlet.log('thread.item.failed', { id: item.id, type: item.type, message: error.message })
    outlet.fail(error)
  }
  return (
    <div
      className="ck-item-frame"
      data-item={item.id}
      data-type={item.type}
      data-new={props.isNew || undefined}
    >
      <ErrorBoundary resetOn={item} onError={onError}>
        {body}
      </ErrorBoundary>
    </div>
  )
})

function bodyOf({ item, streaming, isNew, isLast }: ItemProps) {
  switch (item.type) {
    case 'user_message':
      return <UserMessage item={item} />
    case 'assistant_message':
      return <AssistantMessage item={item} streaming={streaming} isLast={isLast} />
    case 'widget':
      return (
        <article className="ck-item">
          <Suspense fallback={<div className="ck-widget-room" />}>
            <WidgetView item={item} isNew={isNew} />
          </Suspense>
          {item.copy_text && <MessageActions itemId={item.id} copy={item.copy_text} isLast={isLast} />}
        </article>
      )
    case 'workflow':
      return <WorkflowView item={item} streaming={streaming} />
    case 'task':
      return <TaskView task={item.task} alone />
    case 'structured_input':
      return <StructuredInput item={item} />
    case 'generated_image':
      return <GeneratedImage item={item} streaming={streaming} />
    // The page carries these out; the reader sees what comes of them.
    case 'client_tool_call':
    case 'end_of_turn':
      return null
  }
}
