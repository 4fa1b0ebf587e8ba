/** Where the reader writes: the field, what goes with its text, and the button that sends or stops. */
import { AttachButton } from './attachments/AttachButton'
import { AttachmentShelf } from './attachments/AttachmentShelf'
import { ComposerMenus } from './ComposerMenus'
import { EditShelf } from './composer/EditShelf'
import { Field } from './composer/Field'
import { ModelMenu } from './composer/ModelMenu'
import { SendOrStop } from './composer/SendOrStop'
import { TagButton } from './composer/TagButton'
import { DictationButton } from './dictation/DictationButton'
import { QuoteShelf } from './quote/QuoteShelf'
import { useConversationPart, useOpenConversation, useSession } from './SessionContext'
import { ThreadClosed } from './ThreadClosed'

export function Composer() {
  const status = useConversationPart(({ thread }) => thread.thread?.status)
  return status && status.type !== 'active' ? <ThreadClosed status={status} /> : <OpenComposer />
}

function OpenComposer() {
  const session = useSession()
  const conversation = useOpenConversation()
  const responding = useConversationPart((state) => state.responding)
  const send = () => void session.sendDraft()

  const onEscape = () => {
    const { composer } = session
    const { editing } = composer.store.get()
    if (responding) conversation.stop()
    else if (editing !== null) composer.cancelEdit()
    return responding || editing !== null
  }

  return (
    <form
      className="ck-composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <EditShelf />
      <QuoteShelf />
      <AttachmentShelf />
      <Field onSend={send} onEscape={onEscape} />
      <div className="ck-composer-bar">
        <div className="ck-menus">
          <AttachButton />
          <TagButton />
          <ComposerMenus />
        </div>
        <div className="ck-composer-end">
          <ModelMenu />
          <DictationButton />
          <SendOrStop />
        </div>
      </div>
    </form>
  )
}
