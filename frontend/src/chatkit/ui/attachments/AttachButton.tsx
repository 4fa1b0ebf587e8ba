/** The composer's button that opens the file dialog. */
import { Paperclip } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { acceptedTypes, countLimit } from '../../session/attachments/limits'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'
import { useAttachments } from './useAttachments'

export function AttachButton() {
  const { attachments: text } = useText()
  const { tray, limits } = useAttachments()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    tray.onChoose = () => input.current?.click()
  }, [tray])
  if (!limits) return null
  return (
    <>
      <IconButton label={text.add} className="ck-attach" onClick={() => tray.openDialog()}>
        <Paperclip />
      </IconButton>
      <input
        ref={input}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={text.add}
        multiple={countLimit(limits) > 1}
        accept={acceptedTypes(limits)?.join(',')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // So that the same file can be chosen again.
          target.value = ''
          if (files.length > 0) void tray.add(files)
        }}
      />
    </>
  )
}
