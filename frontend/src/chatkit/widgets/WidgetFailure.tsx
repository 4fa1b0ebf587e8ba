/** Says at a widget that its action failed, with another try where that may help. */
import { CircleAlert, X } from 'lucide-react'
import { failureText } from '../text/failures'
import { useText } from '../text/TextContext'
import type { Failure } from './useActions'

export function WidgetFailure({ failure, onDismiss }: { failure: Failure; onDismiss: () => void }) {
  const text = useText()
  return (
    <div className="ck-widget-error" role="alert">
      <CircleAlert size={16} strokeWidth={1.5} aria-hidden />
      <span dir="auto">{failureText(failure.error, text)}</span>
      {failure.retry && (
        <button type="button" className="ck-link" onClick={failure.retry}>
          {text.tryAgain}
        </button>
      )}
      <button type="button" className="ck-plain" aria-label={text.dismiss} onClick={onDismiss}>
        <X size={14} strokeWidth={1.5} aria-hidden />
      </button>
    </div>
  )
}
