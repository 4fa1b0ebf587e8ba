/** A button that puts text on the clipboard and says so for a moment; used at messages and code. */
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '../text/TextContext'
import { copyText } from './clipboard'
import { IconButton } from './IconButton'

const SAID_FOR_MS = 1600

export function CopyButton({ value, label }: { value: string; label?: string }) {
  const text = useText()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => setCopied(await copyText(value))
  return (
    <IconButton label={copied ? text.copied : (label ?? text.copy)} onClick={() => void copy()}>
      {copied ? <Check /> : <Copy />}
    </IconButton>
  )
}
