/** Applies one update to one item; used by the thread reducer. */
import type { ItemUpdate } from '../protocol/events'
import type {
  Annotation,
  AssistantContent,
  AssistantMessageItem,
  ThreadItem,
  WorkflowItem,
} from '../protocol/items'
import { sameJson } from './state'
import { appendText, changeComponent } from './widgetTree'

const EMPTY_PART: AssistantContent = { type: 'output_text', text: '', annotations: [] }

/** The item after the update; null where the update does not belong to such an item. */
export function applyUpdate(item: ThreadItem, update: ItemUpdate): ThreadItem | null {
  switch (update.type) {
    case 'assistant_message.content_part.added':
    case 'assistant_message.content_part.done':
      return assistantPart(item, update.content_index, () => update.content)
    case 'assistant_message.content_part.text_delta':
      return assistantPart(item, update.content_index, (part) => ({
        ...part,
        text: part.text + update.delta,
      }))
    case 'assistant_message.content_part.annotation_added':
      return assistantPart(item, update.content_index, (part) => ({
        ...part,
        annotations: withAnnotation(part.annotations, update.annotation_index, update.annotation),
      }))
    case 'widget.root.updated':
      return item.type === 'widget' ? { ...item, widget: update.widget } : null
    case 'widget.component.updated':
      return widgetComponent(item, update.component_id, () => update.component)
    case 'widget.streaming_text.value_delta':
      return widgetComponent(item, update.component_id, (node) => appendText(node, update.delta, update.done))
    case 'workflow.task.added':
    case 'workflow.task.updated':
      return item.type === 'workflow' ? workflowTask(item, update) : null
    case 'generated_image.updated':
      return item.type === 'generated_image' ? { ...item, image: update.image } : null
  }
}

/** A source that comes again for its place is the same one again. */
function withAnnotation(all: readonly Annotation[], index: number, annotation: Annotation): Annotation[] {
  if (all[index] && sameJson(all[index], annotation)) return [...all]
  return all.toSpliced(index, 0, annotation)
}

function assistantPart(
  item: ThreadItem,
  index: number,
  change: (part: AssistantContent) => AssistantContent,
): AssistantMessageItem | null {
  // A far index is a fault of the server; filling up to it would only cost memory.
  if (item.type !== 'assistant_message' || index > item.content.length + 100) return null
  const content = [...item.content]
  while (content.length <= index) content.push(EMPTY_PART)
  content[index] = change(content[index] ?? EMPTY_PART)
  return { ...item, content }
}

function widgetComponent(
  item: ThreadItem,
  id: string,
  change: Parameters<typeof changeComponent>[2],
): ThreadItem | null {
  if (item.type !== 'widget') return null
  const widget = changeComponent(item.widget, id, change)
  return widget === item.widget ? null : { ...item, widget }
}

function workflowTask(
  item: WorkflowItem,
  update: Extract<ItemUpdate, { type: 'workflow.task.added' | 'workflow.task.updated' }>,
): WorkflowItem | null {
  const { tasks } = item.workflow
  if (update.task_index > tasks.length) return null
  // An addition for a place that is taken is the same addition again.
  const next =
    update.task_index < tasks.length ? tasks.with(update.task_index, update.task) : [...tasks, update.task]
  return { ...item, workflow: { ...item.workflow, tasks: next } }
}
