import { Component, type ReactNode } from "react"

type PartGuardProps = {
  /** A new one tries again. */
  readonly resetKey: string | number
  /** What stands in its place; visitors are never shown an error. */
  readonly instead: ReactNode
  readonly children: ReactNode
}

/** A part of a hall's screen that throws is replaced by itself alone; the error goes where staff can read it. */
export class PartGuard extends Component<PartGuardProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    // Heard by what keeps a hall's errors, without stopping anything.
    queueMicrotask(() => reportError(error))
  }

  override componentDidUpdate(before: PartGuardProps): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.setState({ failed: false })
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children
  }
}
