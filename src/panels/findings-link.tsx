import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

type FindingsLinkProps = {
  readonly reader: CityReader
  /** The id of a belt or a site. */
  readonly about: string
  readonly what: "belt" | "site"
}

/** The way from a visitor's page to what a planner's desk finds of it; none where no standard is about such things. */
export const FindingsLink = ({ reader, about, what }: FindingsLinkProps) => {
  const standard = reader.atlas.standards.find(({ appliesTo }) => appliesTo.what === what)
  if (standard === undefined) return null
  const ask = `@pack=${standard.id};row=${about}`
  return (
    <p className={styles["actions"]}>
      <Go
        reader={reader}
        to={{ kind: "open-desk", desk: "standards", part: "matrix", ask }}
        className={styles["action"]}
      >
        <Glyph name="check" /> {reader.say("desk.findings")}
      </Go>
    </p>
  )
}
