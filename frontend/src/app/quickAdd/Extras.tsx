/** What the line can do without: where its code can't be loaded or fails, the line itself goes on taking todos. */
import { Component, type ReactNode, Suspense } from 'react'

export class Extras extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? null : <Suspense fallback={null}>{this.props.children}</Suspense>
  }
}
