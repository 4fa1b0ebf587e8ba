/** The row below an answer: copy, feedback, answer again. */
import { RotateCcw, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { CopyButton } from '../CopyButton'
import { IconButton } from '../IconButton'
import { useConversation, useOptions } from '../SessionContext'

interface Props {
  itemId: string
  copy: string
  isLast: boolean
  retry?: boolean
}

export function MessageActions({ itemId, copy, isLast, retry }: Props) {
  const text = useText()
  const { threadItemActions = {} } = useOptions()
  const [conversation, { feedback, responding }] = useConversation()
  const given = feedback.get(itemId)
  const send = (kind: 'positive' | 'negative') => void conversation.sendFeedback([itemId], kind)
  return (
    <div className="ck-item-actions" data-shown={isLast || undefined}>
      <CopyButton value={copy} />
      {threadItemActions.feedback && (
        <>
          <IconButton label={text.good} pressed={given === 'positive'} onClick={() => send('positive')}>
            <ThumbsUp />
          </IconButton>
          <IconButton label={text.bad} pressed={given === 'negative'} onClick={() => send('negative')}>
            <ThumbsDown />
          </IconButton>
        </>
      )}
      {retry && threadItemActions.retry && (
        <IconButton label={text.retry} disabled={responding} onClick={() => void conversation.retry(itemId)}>
          <RotateCcw />
        </IconButton>
      )}
    </div>
  )
}
