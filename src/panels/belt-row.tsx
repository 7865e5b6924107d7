import type { Belt } from "../domain/belt.ts"
import { siteCountWords, stageWords, statusWords } from "../text/status-words.ts"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import { NumberPlate } from "./kit/number-plate.tsx"
import type { CityReader } from "./kit/reader.ts"
import { beltLook } from "./plate-look.ts"

/** One belt or grouping in a list: number, name, district, members, state. */
export const BeltRow = ({ reader, belt }: { readonly reader: CityReader; readonly belt: Belt }) => {
  const number = reader.index.beltNumbers.get(belt.id)
  const state = reader.atlas.fictional ? stageWords(belt, reader.say) : statusWords(belt, reader.say)
  return (
    <li>
      <Go reader={reader} to={{ kind: "open-belt", belt: belt.id }} className={styles["row"]}>
        {number === undefined ? (
          <span className={styles["row-glyph"]}>
            <Glyph name={belt.kind === "red-route" ? "old-site" : "grid"} />
          </span>
        ) : (
          <NumberPlate number={number} hue={number - 1} look={beltLook(belt)} />
        )}
        <span className={styles["row-words"]}>
          <span className={styles["row-name"]}>{reader.text(belt.name)}</span>
          <span className={styles["row-details"]}>
            {reader.district(belt.reportingUnit)} ·{" "}
            {reader.unread.has("sites.geojson") ? reader.say("home.sites-unread") : siteCountWords(belt, reader.say)}
          </span>
          <span className={styles["row-details"]}>{state}</span>
        </span>
        <Glyph name="next" />
      </Go>
    </li>
  )
}
