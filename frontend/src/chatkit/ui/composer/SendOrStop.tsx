/** The button that sends what was written, or stops the answer; used by the composer. */
import { ArrowUp, Square } from 'lucide-react'
import { useText } from '../../text/TextContext'
import { useSendBlock } from '../attachments/useSendBlock'
import { useConversationPart, useOpenConversation, useSession, useStore } from '../SessionContext'

export function SendOrStop() {
  const text = useText()
  const { composer } = useSession()
  useStore(composer.store)
  useStore(composer.tray.store)
  const conversation = useOpenConversation()
  const canStop = useConversationPart(({ responding, thread }) => responding && thread.allowCancel)
  const responding = useConversationPart((state) => state.responding)
  const block = useSendBlock()
  if (canStop) {
    return (
      <button
        type="button"
        className="ck-send"
        aria-label={text.stop}
        title={text.stop}
        onClick={() => conversation.stop()}
      >
        <Square size={12} fill="currentColor" />
      </button>
    )
  }
  return (
    <button
      type="submit"
      className="ck-send"
      aria-label={text.send}
      title={block ?? text.send}
      disabled={composer.isEmpty || responding || block !== null}
    >
      <ArrowUp size={18} strokeWidth={2} />
    </button>
  )
}
