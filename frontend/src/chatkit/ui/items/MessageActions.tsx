/** The row below an answer: copy, quote, feedback, answer again. */
import { Quote, RotateCcw, ThumbsDown, ThumbsUp } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '../../text/TextContext'
import { CopyButton } from '../CopyButton'
import { IconButton } from '../IconButton'
import { quoteText } from '../quote/quoteText'
import {
  useConversationPart,
  useIsWritable,
  useOpenConversation,
  useOptions,
  useSession,
} from '../SessionContext'

interface Props {
  itemId: string
  copy: string
  isLast: boolean
  retry?: boolean
}

export function MessageActions({ itemId, copy, isLast, retry }: Props) {
  const text = useText()
  const session = useSession()
  const { threadItemActions = {} } = useOptions()
  const conversation = useOpenConversation()
  const responding = useConversationPart((state) => state.responding)
  const isOpen = useIsWritable()
  const row = useRef<HTMLDivElement>(null)
  const quote = () => quoteText(session, selectedIn(row.current?.parentElement) || copy)
  return (
    <div ref={row} className="ck-item-actions" data-shown={isLast || undefined}>
      <CopyButton value={copy} />
      {isOpen && (
        <IconButton label={text.composer.quote} onClick={quote}>
          <Quote />
        </IconButton>
      )}
      {threadItemActions.feedback && <Feedback itemId={itemId} />}
      {retry && isOpen && threadItemActions.retry && (
        <IconButton label={text.retry} disabled={responding} onClick={() => void conversation.retry(itemId)}>
          <RotateCcw />
        </IconButton>
      )}
    </div>
  )
}

/** One or the other, and it can be changed; a server knows no taking back. */
function Feedback({ itemId }: { itemId: string }) {
  const text = useText()
  const conversation = useOpenConversation()
  const given = useConversationPart(({ feedback }) => feedback.get(itemId))
  const give = (kind: 'positive' | 'negative') => {
    if (given !== kind) void conversation.sendFeedback([itemId], kind)
  }
  return (
    <>
      <IconButton label={text.good} pressed={given === 'positive'} onClick={() => give('positive')}>
        <ThumbsUp />
      </IconButton>
      <IconButton label={text.bad} pressed={given === 'negative'} onClick={() => give('negative')}>
        <ThumbsDown />
      </IconButton>
    </>
  )
}

function selectedIn(message: Element | null | undefined): string {
  const selection = getSelection()
  const inside = message && selection?.anchorNode && message.contains(selection.anchorNode)
  return inside ? selection.toString().trim() : ''
}
