/** Keeps one part's failure to draw from taking the rest along; wrapped around items, widget nodes and whole views. */
import { Component, type ReactNode } from 'react'
import { useText } from '../text/TextContext'

interface Props {
  children: ReactNode
  /** A new value gives the part another chance. */
  resetOn: unknown
  onError(error: Error): void
  /** It stands for a whole view: the notice fills its place and offers another try. */
  view?: boolean
}

interface State {
  failedFor: unknown
  failed: boolean
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, failedFor: undefined }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (!state.failed) return { failedFor: props.resetOn }
    return state.failedFor === props.resetOn ? null : { failed: false, failedFor: props.resetOn }
  }

  override componentDidCatch(error: Error): void {
    this.props.onError(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return this.props.view ? <FailedView onAgain={() => this.setState({ failed: false })} /> : <FailedPart />
  }
}

function FailedView({ onAgain }: { onAgain(): void }) {
  const text = useText()
  return (
    <div className="ck-center" role="alert">
      <p>{text.viewFailed}</p>
      <button type="button" className="ck-button-soft" onClick={onAgain}>
        {text.tryAgain}
      </button>
    </div>
  )
}

function FailedPart() {
  const text = useText()
  return (
    <p className="ck-placeholder" role="note">
      {text.itemFailed}
    </p>
  )
}
