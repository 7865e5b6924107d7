import type { ReactNode } from "react"
import common from "./desk.module.css"

type ScrollBoxProps = {
  readonly label: string
  /** What a room's own style adds. */
  readonly className?: string | undefined
  readonly children: ReactNode
}

/** A table's own box: it alone scrolls sideways, and the keyboard reaches it. */
export const ScrollBox = ({ label, className = "", children }: ScrollBoxProps) => (
  <section
    className={`${common["table-box"]} ${className}`}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    tabIndex={0}
    data-may-scroll-sideways
    aria-label={label}
  >
    {children}
  </section>
)
