/** The place of one item in the thread, and a boundary of its own around what is drawn there; used by the thread view. */
import type { ThreadItem } from '../../protocol/items'
import { useText } from '../../text/TextContext'
import { ErrorBoundary } from '../ErrorBoundary'
import { useSession } from '../SessionContext'
import { type ItemProps, ItemView } from './ItemView'

interface Props extends ItemProps {
  /** Its number in the thread as far as that is loaded, from 1 on. */
  place: number
  /** How many items the thread has; -1 while nobody knows. */
  count: number
}

export function ItemFrame({ place, count, ...props }: Props) {
  const text = useText()
  const { outlet } = useSession()
  const { item } = props
  const onError = (error: Error) => {
    outlet.log('thread.item.failed', { id: item.id, type: item.type, message: error.message })
    outlet.fail(error)
  }
  return (
    <article
      className="ck-item-frame"
      data-item={item.id}
      data-type={item.type}
      data-new={props.isNew || undefined}
      aria-label={speaker(item) === 'user' ? text.you : text.assistant}
      aria-posinset={place}
      aria-setsize={count}
      tabIndex={-1}
    >
      <ErrorBoundary resetOn={item} onError={onError}>
        <ItemView {...props} />
      </ErrorBoundary>
    </article>
  )
}

function speaker(item: ThreadItem): 'user' | 'assistant' {
  return item.type === 'user_message' ? 'user' : 'assistant'
}
