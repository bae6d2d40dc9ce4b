import { Component, type ReactNode } from 'react'
import { Failure } from '../parts/states.tsx'

/** A page that breaks leaves the frame standing and has a way out. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Failure what="what.page" error={this.state.error} again={() => location.reload()} />
  }
}
