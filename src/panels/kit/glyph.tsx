import { glyphPath } from "../../view/glyph-paths.ts"
import styles from "./kit.module.css"

/** A small drawing beside words; it says nothing to a screen reader. */
export const Glyph = ({ name }: { readonly name: string }) => (
  <svg className={styles["glyph"]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={glyphPath(name)} />
  </svg>
)
