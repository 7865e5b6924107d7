import glyphs from "../../view/glyphs.json" with { type: "json" }
import styles from "./kit.module.css"

const PATHS: Readonly<Record<string, string>> = glyphs

/** A small drawing beside words; it says nothing to a screen reader. */
export const Glyph = ({ name }: { readonly name: string }) => (
  <svg className={styles["glyph"]} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name] ?? PATHS["landmark"]} />
  </svg>
)
