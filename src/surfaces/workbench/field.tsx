import type { ReactNode } from "react"
import styles from "./workbench.module.css"

type FieldProps = { readonly name: ReactNode; readonly part?: boolean; readonly children: ReactNode }

/** A control with its name above; `part` for one of several in a line. */
export const Field = ({ name, part = false, children }: FieldProps) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
  <label className={styles[part ? "line-part" : "field"]}>
    <span>{name}</span>
    {children}
  </label>
)
