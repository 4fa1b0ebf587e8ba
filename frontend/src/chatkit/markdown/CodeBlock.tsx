/** A block of code with its language and a button that copies it; used in markdown. */
import { useText } from '../text/TextContext'
import { CopyButton } from '../ui/CopyButton'

export function CodeBlock({ code, language }: { code: string; language: string | null }) {
  const text = useText()
  return (
    <figure className="ck-code">
      <figcaption>
        <span>{language ?? text.code}</span>
        <CopyButton value={code} label={text.copyCode} />
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard */}
      <pre dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  )
}
