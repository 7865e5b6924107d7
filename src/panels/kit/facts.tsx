import { Fragment, type ReactNode } from "react"
import styles from "./kit.module.css"

/** One line of a fact list; a null value is left out, since nothing empty is shown. */
export type Fact = { readonly label: string; readonly value: ReactNode | null }

/** Names and values side by side. */
export const Facts = ({ facts }: { readonly facts: readonly Fact[] }) => {
  const known = facts.filter((fact) => fact.value !== null)
  if (known.length === 0) return null
  return (
    <dl className={styles["facts"]}>
      {known.map((fact) => (
        <Fragment key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
