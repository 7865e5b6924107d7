import type { Belt } from "../../domain/belt.ts"
import type { Site } from "../../domain/site.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { FiguresList } from "../figures-list.tsx"
import { Facts } from "../kit/facts.tsx"
import { Glyph } from "../kit/glyph.tsx"
import { Go } from "../kit/go.tsx"
import kit from "../kit/kit.module.css"
import { NumberPlate } from "../kit/number-plate.tsx"
import type { CityReader } from "../kit/reader.ts"
import { Photographs } from "../photographs.tsx"
import { siteLook } from "../plate-look.ts"
import { VisitFacts } from "../visit-facts.tsx"
import { Aloud } from "./aloud.tsx"
import styles from "./guide.module.css"
import { Sounds } from "./sounds.tsx"

type StopCardProps = {
  readonly reader: CityReader
  readonly say: SayGuide
  readonly belt: Belt
  readonly site: Site
  readonly number: number
  readonly count: number
  /** How one gets here, and on: null at the ends. */
  readonly wayHere: string | null
  readonly wayOn: { readonly name: string; readonly words: string } | null
  readonly sound: (playing: boolean) => void
}

const MOST_FIGURES = 3

/** What a visitor reads at a stop: the brand in short, what there is to see, when it is open, how to go on. */
export const StopCard = ({ reader, say, belt, site, number, count, wayHere, wayOn, sound }: StopCardProps) => {
  const { text, index } = reader
  const brand = site.brand === null ? undefined : index.brands.get(site.brand)
  const hue = index.beltNumbers.get(belt.id)
  const figures = [...site.figures, ...(brand?.figures ?? [])].slice(0, MOST_FIGURES)
  const story = brand?.story ?? null
  const spoken = [site.name, site.description, brand?.core, brand?.slogan, story].flatMap((one) =>
    one === null || one === undefined ? [] : [text(one)],
  )
  return (
    <article aria-labelledby="stop-name">
      <header className={kit["page-head"]}>
        <p className={kit["kicker"]}>
          <NumberPlate number={number} hue={hue === undefined ? null : hue - 1} look={siteLook(site)} />{" "}
          {say("tour.stop", { number, count })} · {say(`site-kind.${site.kind}`)}
        </p>
        <h1 id="stop-name">{text(site.name)}</h1>
        {brand !== undefined && brand.name !== null && (
          <p>
            <strong>{text(brand.name)}</strong>
          </p>
        )}
        {brand !== undefined && brand.slogan !== null && <p className={kit["slogan"]}>{text(brand.slogan)}</p>}
        <p className={kit["lead"]}>{site.description === null ? say("site.no-more") : text(site.description)}</p>
      </header>
      <Photographs reader={reader} media={site.media} />
      <Sounds reader={reader} say={say} media={site.media} playing={sound} />
      <Aloud say={say} language={reader.view.language} lines={spoken} playing={sound} />
      {brand !== undefined && (
        <Facts
          facts={[
            { label: say("site.core"), value: brand.core && text(brand.core) },
            {
              label: say("site.highlights"),
              value: brand.highlights.length === 0 ? null : brand.highlights.map(text).join(" · "),
            },
          ]}
        />
      )}
      {figures.length > 0 && <FiguresList reader={reader} figures={figures} />}
      {story !== null && (
        <details className={kit["section"]}>
          <summary>{say("tour.story")}</summary>
          <p>{text(story)}</p>
        </details>
      )}
      {wayOn === null ? (
        <p className={styles["way"]}>
          <Glyph name="info" /> {say("tour.last")}
        </p>
      ) : (
        <div className={styles["way"]}>
          <Glyph name="route" />
          <p>
            <strong>{say("tour.to-next")}</strong> {wayOn.name}
            <br />
            {wayOn.words}
          </p>
        </div>
      )}
      {wayHere !== null && <p className={kit["quiet"]}>{say("tour.came-from", { way: wayHere })}</p>}
      <VisitFacts reader={reader} site={site} />
      <p>
        <Go reader={reader} to={{ kind: "open-site", site: site.id, belt: belt.id }} className={kit["action"]}>
          <Glyph name="book" /> {say("tour.full-profile")}
        </Go>
      </p>
    </article>
  )
}
