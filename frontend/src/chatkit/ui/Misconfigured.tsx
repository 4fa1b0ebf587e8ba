/** What stands in place of the chat when the page's options can't be used. */
import { CircleAlert } from 'lucide-react'
import type { OptionProblem } from '../host/validateOptions'
import { useText } from '../text/TextContext'

export function Misconfigured({ problem }: { problem: OptionProblem }) {
  const text = useText()
  return (
    <div className="ck-center" role="alert">
      <CircleAlert size={24} strokeWidth={1.5} aria-hidden />
      <h2>{text.misconfigured}</h2>
      <p lang="en" dir="ltr">
        {problem.message}
      </p>
    </div>
  )
}
