import { isDemonstrationBelt } from "../../domain/atlas-index.ts"
import { NumberPlate } from "../../panels/kit/number-plate.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import { beltLook } from "../../panels/plate-look.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import { siteCountWords } from "../../text/status-words.ts"
import type { AttractScene } from "./attract-scenes.ts"
import styles from "./kiosk.module.css"

type AttractCardProps = {
  readonly reader: CityReader
  readonly say: SayKiosk
  readonly scene: AttractScene
  /** Counts on: what stands still for months moves a little. */
  readonly turn: number
}

const CityStory = ({ reader, say }: Omit<AttractCardProps, "scene" | "turn">) => {
  const { atlas } = reader
  const counts = {
    belts: atlas.belts.filter(isDemonstrationBelt).length,
    sites: atlas.sites.length,
    brands: atlas.brands.filter(({ elsewhere }) => !elsewhere).length,
  }
  return (
    <>
      <h1>{reader.text(atlas.title)}</h1>
      <p>{say("kiosk.city-facts", counts)}</p>
      <p className={styles["small"]}>{say("kiosk.as-of", { date: atlas.edition })}</p>
    </>
  )
}

const Story = ({ reader, say, scene }: Omit<AttractCardProps, "turn">) => {
  switch (scene.kind) {
    case "city":
      return <CityStory reader={reader} say={say} />
    case "belt": {
      const { belt } = scene
      return (
        <>
          <NumberPlate
            number={reader.index.beltNumbers.get(belt.id) ?? ""}
            hue={(reader.index.beltNumbers.get(belt.id) ?? 1) - 1}
            look={beltLook(belt)}
          />
          <h1>{reader.text(belt.name)}</h1>
          <p>
            {say("kiosk.belt-facts", {
              district: reader.district(belt.district),
              sites: siteCountWords(belt, reader.say),
            })}
          </p>
          {belt.description !== null && <p className={styles["clamped"]}>{reader.text(belt.description)}</p>}
        </>
      )
    }
    case "brand": {
      const { brand } = scene
      const line = brand.slogan ?? brand.core
      return (
        <>
          <p className={styles["small"]}>{say("kiosk.brand")}</p>
          <h1>{brand.name === null ? "" : reader.text(brand.name)}</h1>
          {brand.unit !== null && <p>{reader.text(brand.unit)}</p>}
          {line !== null && <p className={styles["slogan"]}>{reader.text(line)}</p>}
        </>
      )
    }
  }
}

const SHIFT_PX = 9 // a line that stands in one place for months burns into the glass

/** What an empty hall sees: one story beside the map, and how to begin. */
export const AttractCard = ({ reader, say, scene, turn }: AttractCardProps) => {
  const [x, y] = [((turn * 5) % (2 * SHIFT_PX)) - SHIFT_PX, ((turn * 3) % (2 * SHIFT_PX)) - SHIFT_PX]
  return (
    <section className={styles["attract"]} aria-label={say("kiosk.touch")} data-attracts>
      <div className={styles["story"]} style={{ translate: `${x}px ${y}px` }}>
        {reader.atlas.fictional && <p className={styles["invented"]}>{say("app.fictional")}</p>}
        <Story reader={reader} say={say} scene={scene} />
      </div>
      <p className={styles["touch"]} style={{ translate: `${-x}px ${y}px` }}>
        {say("kiosk.touch")}
      </p>
    </section>
  )
}
