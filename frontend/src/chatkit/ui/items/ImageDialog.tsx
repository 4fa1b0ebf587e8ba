/** An image as large as the chat has room for, over everything else; closed by Escape, its button or a click beside it. */
import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../../text/TextContext'
import { IconButton } from '../IconButton'

interface Props {
  source: string
  alt: string
  onClose(): void
}

export function ImageDialog({ source, alt, onClose }: Props) {
  const text = useText()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by keyboard, as the element has it
    <dialog
      ref={dialog}
      className="ck-image-dialog"
      aria-label={alt}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <img src={source} alt={alt} />
      <IconButton label={text.items.close} onClick={() => dialog.current?.close()}>
        <X />
      </IconButton>
    </dialog>
  )
}
