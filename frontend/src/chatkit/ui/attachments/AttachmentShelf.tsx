/** The files that go with the message being written, above its text; with what was not taken, and why. */
import { X } from 'lucide-react'
import { useRef } from 'react'
import { useFormats, useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useSession, useStore } from '../SessionContext'
import { AttachmentChip } from './AttachmentChip'
import { useAttachments } from './useAttachments'
import { useSendBlock } from './useSendBlock'
import { useUploadNews } from './useUploadNews'
import { refusalText } from './words'

export function AttachmentShelf() {
  const { tray, limits } = useAttachments()
  const entries = useStore(tray.store)
  const news = useUploadNews(entries)
  // Attachments that the page puts in are shown also where the reader can't add any.
  if (!limits && entries.length === 0) return null
  return (
    <div className="ck-shelf">
      <Refusals />
      <Uploads />
      {/* There before the first piece of news, or it would not be read. */}
      <div className="ck-sr-only" role="log" aria-live="polite" aria-relevant="additions">
        {news.map(({ id, text }) => (
          <p key={id}>{text}</p>
        ))}
      </div>
    </div>
  )
}

function Uploads() {
  const { attachments: text } = useText()
  const session = useSession()
  const { tray } = session.composer
  const entries = useStore(tray.store)
  const block = useSendBlock()
  const list = useRef<HTMLUListElement>(null)
  if (entries.length === 0) return null

  const remove = (key: string, index: number) => {
    tray.remove(key)
    // The button goes with its file: the focus passes to the next one, then to the text.
    const rest = list.current?.querySelectorAll<HTMLElement>('.ck-upload-remove') ?? []
    const next = [...rest].filter((_, place) => place !== index)[Math.min(index, rest.length - 2)]
    if (next) next.focus()
    else session.focusComposer()
  }
  return (
    <>
      <ul ref={list} className="ck-uploads" aria-label={text.list}>
        {entries.map((entry, index) => (
          <AttachmentChip
            key={entry.key}
            entry={entry}
            onRetry={() => tray.retry(entry.key)}
            onRemove={() => remove(entry.key, index)}
          />
        ))}
      </ul>
      {block && <p className="ck-shelf-note">{block}</p>}
    </>
  )
}

function Refusals() {
  const text = useText()
  const formats = useFormats()
  const { tray } = useSession().composer
  const refusals = useStore(tray.refusals)
  return (
    <div role="alert" className="ck-refusals" hidden={refusals.length === 0}>
      {refusals.length > 0 && (
        <>
          <ul>
            {refusals.map((refusal, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
              <li key={index} dir="auto">
                {refusalText(refusal, text, formats)}
              </li>
            ))}
          </ul>
          <IconButton label={text.dismiss} onClick={() => tray.forgetRefusals()}>
            <X />
          </IconButton>
        </>
      )}
    </div>
  )
}
