import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { Reader } from "./kit/reader.ts"

/** An address that leads to nothing here says so and offers the way on. */
export const NotFound = ({
  reader,
  title,
  id,
}: {
  readonly reader: Reader
  readonly title: string
  readonly id: string
}) => (
  <>
    <header className={styles["page-head"]}>
      <h1>{title}</h1>
      <p className={styles["lead"]}>{reader.say("belt.not-found-help", { id })}</p>
    </header>
    <Go reader={reader} to={{ kind: "go-home" }} className={styles["card"]}>
      <Glyph name="back" />
      <span>{reader.say("app.home")}</span>
    </Go>
  </>
)
