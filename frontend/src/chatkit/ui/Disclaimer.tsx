/** The page's words below the composer. */
import { Markdown } from '../markdown/Markdown'
import { useOptions } from './SessionContext'

export function Disclaimer() {
  const { disclaimer } = useOptions()
  if (!disclaimer) return null
  return (
    <div className="ck-disclaimer" data-contrast={disclaimer.highContrast || undefined}>
      <Markdown text={disclaimer.text} />
    </div>
  )
}
