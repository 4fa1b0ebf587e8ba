/** Draws one thread item by its type; used by the item's frame. */
import { lazy, memo, Suspense } from 'react'
import type { ThreadItem } from '../../protocol/items'
import { loadWidgets } from '../../widgets/loadWidgets'
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

export const ItemView = memo(function ItemView({ item, streaming, isNew, isLast }: ItemProps) {
  switch (item.type) {
    case 'user_message':
      return <UserMessage item={item} />
    case 'assistant_message':
      return <AssistantMessage item={item} streaming={streaming} isLast={isLast} />
    case 'widget':
      return (
        <div className="ck-item">
          <Suspense fallback={<div className="ck-widget-room" />}>
            <WidgetView item={item} isNew={isNew} />
          </Suspense>
          {item.copy_text && <MessageActions itemId={item.id} copy={item.copy_text} isLast={isLast} />}
        </div>
      )
    case 'workflow':
      return <WorkflowView item={item} streaming={streaming} />
    case 'task':
      return <TaskView task={item.task} alone />
    case 'structured_input':
      return <StructuredInput item={item} />
    case 'generated_image':
      return <GeneratedImage item={item} streaming={streaming} />
    case 'client_tool_call':
    case 'end_of_turn':
      return null
  }
})
