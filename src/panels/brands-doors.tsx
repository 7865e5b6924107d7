import en from "../text/en/brands-more.json" with { type: "json" }
import { fillIn } from "../text/fill-in.ts"
import zh from "../text/zh/brands-more.json" with { type: "json" }
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

const WORDS = { zh, en }

/** The ways from the list of brands to the matrix, to how they grew, and to who is joined with whom. */
export const BrandsDoors = ({ reader }: { readonly reader: CityReader }) => {
  const { atlas, say, view } = reader
  const words = WORDS[view.language]
  const one = view.language === "en" && atlas.pairs.length === 1
  const doors = [
    { part: "matrix", glyph: "table", title: words.matrix, note: words["matrix-note"] },
    { part: "life", glyph: "clock", title: words.life, note: words["life-note"] },
    {
      part: "pairs",
      glyph: "link",
      title: say("group.pairs"),
      note: fillIn(one ? en["pairs-note_one"] : words["pairs-note"], { count: atlas.pairs.length }),
    },
  ].filter(({ part }) => (part === "pairs" ? atlas.pairs.length > 0 : atlas.brands.length > 0))
  return (
    <nav className={styles["cards"]} aria-label={words.doors}>
      {doors.map(({ part, glyph, title, note }) => (
        <Go
          key={part}
          reader={reader}
          to={{ kind: "open-desk", desk: "registry", part, ask: "" }}
          className={styles["card"]}
        >
          <Glyph name={glyph} />
          <span>
            {title}
            <span className={styles["row-details"]}>{note}</span>
          </span>
        </Go>
      ))}
    </nav>
  )
}
