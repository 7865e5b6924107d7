import type { Belt } from "../domain/belt.ts"
import type { Site } from "../domain/site.ts"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import { NumberPlate } from "./kit/number-plate.tsx"
import type { CityReader } from "./kit/reader.ts"
import { siteLook } from "./plate-look.ts"

type SiteRowProps = { readonly reader: CityReader; readonly site: Site; readonly belt: Belt | null }

/** One site in a list: its stop number or kind, name, brand and how well its place is known. */
export const SiteRow = ({ reader, site, belt }: SiteRowProps) => {
  const stop = belt === null ? -1 : belt.stops.indexOf(site.id)
  const beltNumber = belt === null ? undefined : reader.index.beltNumbers.get(belt.id)
  const brand = site.brand === null ? undefined : reader.index.brands.get(site.brand)
  const details = [
    reader.say(`site-kind.${site.kind}`),
    reader.district(site.district),
    ...(brand === undefined || brand.name === null ? [] : [reader.text(brand.name)]),
  ]
  return (
    <li>
      <Go
        reader={reader}
        to={{ kind: "open-site", site: site.id, belt: belt?.id ?? null }}
        className={styles["row"]}
        site={site.id}
      >
        {stop >= 0 ? (
          <NumberPlate number={stop + 1} hue={beltNumber === undefined ? null : beltNumber - 1} look={siteLook(site)} />
        ) : (
          <span className={styles["row-glyph"]}>
            <Glyph name={site.kind} />
          </span>
        )}
        <span className={styles["row-words"]}>
          <span className={styles["row-name"]}>{reader.text(site.name)}</span>
          <span className={styles["row-details"]}>{details.join(" · ")}</span>
        </span>
        <Glyph name="next" />
      </Go>
    </li>
  )
}
