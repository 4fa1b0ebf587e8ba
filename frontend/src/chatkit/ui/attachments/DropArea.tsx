/** Takes in files that are dropped on the chat or pasted into it, and shows that it would. */
import { FileUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../text/TextContext'
import { useSession } from '../SessionContext'
import { followFiles } from './fileDrag'
import { takePastedFiles } from './filePaste'
import { useAttachments } from './useAttachments'

export function DropArea() {
  const { attachments: text } = useText()
  const session = useSession()
  const { open } = useAttachments()
  const accepts = useRef(open)
  accepts.current = open
  const [over, setOver] = useState(false)

  useEffect(() => {
    const take = (files: File[], folders: string[] = []) => {
      void session.composer.tray.add(files, folders)
      session.focusComposer()
    }
    const endPaste = takePastedFiles(document, (files) => {
      if (accepts.current) take(files)
      return accepts.current
    })
    const endDrag = followFiles(document, {
      accepts: () => accepts.current,
      onOver: setOver,
      onDrop: take,
    })
    return () => {
      endPaste()
      endDrag()
    }
  }, [session])

  if (!over || !open) return null
  return (
    <div className="ck-drop" aria-hidden>
      <p>
        <FileUp size={24} strokeWidth={1.5} />
        {text.drop}
      </p>
    </div>
  )
}
