import type { ReactNode } from "react"
import styles from "./coverage.module.css"

/** A table's own box: it alone scrolls sideways, and the keyboard reaches it. */
export const ScrollBox = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <section
    className={styles["table-box"]}
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    tabIndex={0}
    data-may-scroll-sideways
    aria-label={label}
  >
    {children}
  </section>
)
