import type { State } from "../../domain/evidence.ts"
import styles from "./kit.module.css"

const Shape = ({ state }: { readonly state: State }) => {
  switch (state) {
    case "met":
      return <circle cx="8" cy="8" r="6.5" fill="currentColor" />
    case "unmet":
      return <path d="M8 1.2 15.2 14.5H.8z" fill="currentColor" />
    case "planned":
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M8 2a6 6 0 0 1 0 12z" fill="currentColor" />
        </>
      )
    case "unknown":
      return (
        <>
          <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.6 2" />
          <path d="M4 9.5 9.5 4M6 12 12 6" stroke="currentColor" strokeWidth="1.4" />
        </>
      )
    case "not-applicable":
      return <path d="M2 8h12" stroke="currentColor" strokeWidth="2.2" />
  }
}

/** A finding's state as shape, word and colour together. */
export const StateMark = ({ state, word }: { readonly state: State; readonly word: string }) => (
  <span className={styles["state"]} data-state={state}>
    <svg className={styles["shape"]} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <Shape state={state} />
    </svg>
    {word}
  </span>
)
