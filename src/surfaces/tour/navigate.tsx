import { useSyncExternalStore } from "react"
import { isWhereShiftApplies, shifted } from "../../domain/gcj02.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Site } from "../../domain/site.ts"
import type { StopPlace } from "../../export/itinerary-stops.ts"
import { navigationLinks } from "../../export/navigation-links.ts"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import styles from "./take-along/take-along.module.css"

// A phone in the hand: who is led there has to carry the screen along. A hall's screen has no way out of the page.
const ON_A_PHONE = "(pointer: coarse) and (max-width: 639px), (pointer: coarse) and (max-height: 479px)"

const watch = (change: () => void): (() => void) => {
  const list = matchMedia(ON_A_PHONE)
  list.addEventListener("change", change)
  return () => list.removeEventListener("change", change)
}

const placeOf = ({ position }: Site): StopPlace =>
  position.kind === "placed" ? { kind: "exact", at: position.at } : { kind: "none", words: "" }

const inTheirDatum = (at: LngLat): LngLat => (isWhereShiftApplies(at) ? shifted(at) : at)

type NavigateProps = { readonly reader: CityReader; readonly say: SayGuide; readonly site: Site }

/**
 * 导航到这里: a site in the maps people have on their phones. Only on a phone. A site without a true place is searched for by
 * name, and that is said. The place leaves in the maps' own datum, in these links and nowhere else.
 */
export const Navigate = ({ reader, say, site }: NavigateProps) => {
  const onPhone = useSyncExternalStore(watch, () => matchMedia(ON_A_PHONE).matches)
  if (!onPhone) return null
  const place = placeOf(site)
  // Those maps know Chinese names: a search is in Chinese, a marker says what the reader reads.
  const name = place.kind === "none" ? site.name.zh : reader.text(site.name)
  return (
    <nav aria-label={say("tour.navigate")}>
      <p className={styles["quiet"]}>{say("tour.navigate")}</p>
      {place.kind === "none" && <p className={styles["quiet"]}>{say("tour.navigate-name")}</p>}
      <div className={kit["actions"]}>
        {navigationLinks({ place, name, district: site.district }, inTheirDatum).map(({ map, url }) => (
          <a key={map} className={kit["action"]} href={url} target="_blank" rel="noreferrer noopener">
            {say(`take.${map}`)}
          </a>
        ))}
      </div>
    </nav>
  )
}
