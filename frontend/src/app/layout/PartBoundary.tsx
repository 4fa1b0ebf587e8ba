/** Keeps a defect in one part of the window to that part, with a way to go on. */
import { Component, type ReactNode } from 'react'
import { text } from '../text'
import { BrokenPart } from './BrokenPart'

interface PartBoundaryProps {
  children: ReactNode
  title?: string
  hint?: string
}

export class PartBoundary extends Component<PartBoundaryProps, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    const { title = text.crash.title, hint = text.crash.hint } = this.props
    return <BrokenPart title={title} hint={hint} />
  }
}
