import { Component, type ReactNode } from "react"
import styles from "./app.module.css"

type PanelGuardProps = {
  readonly words: string
  readonly again: string
  readonly resetKey: string
  readonly children: ReactNode
}

/** A panel that throws is replaced by a sentence and a way to try again; the rest of the page goes on. A new page tries again. */
export class PanelGuard extends Component<PanelGuardProps, { readonly failedAt: string | null }> {
  override state = { failedAt: null as string | null }

  override componentDidCatch(error: unknown): void {
    console.error(error)
    this.setState({ failedAt: this.props.resetKey })
  }

  static getDerivedStateFromError(): { failedAt: string } {
    return { failedAt: "" }
  }

  override componentDidUpdate(before: PanelGuardProps): void {
    if (this.state.failedAt !== null && before.resetKey !== this.props.resetKey) this.setState({ failedAt: null })
  }

  override render(): ReactNode {
    return this.state.failedAt === null ? (
      this.props.children
    ) : (
      <p role="alert" className={styles["fault"]}>
        {this.props.words}{" "}
        <button type="button" className={styles["plain"]} onClick={() => this.setState({ failedAt: null })}>
          {this.props.again}
        </button>
      </p>
    )
  }
}
