import type { Belt } from "../../domain/belt.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import { legTo } from "../../export/itinerary-legs.ts"
import styles from "../../panels/guide/guide.module.css"
import { StepsInWords } from "../../panels/guide/steps-in-words.tsx"
import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import { linkTo } from "../../view/link.ts"
import type { GuideState } from "./guide-state.ts"
import { TakeAlong } from "./take-along.tsx"

type EndCardProps = {
  readonly reader: CityReader
  readonly guide: GuideState
  readonly belt: Belt
  readonly told: Itinerary
}

const orderWords = (belt: Belt, { say }: GuideState): string | null =>
  belt.stops.length === 0 || belt.stopsOrder === "none" ? null : say(`belt.stops-${belt.stopsOrder}`)

/** What the ways of this tour are reckoned from, where that must be said. */
const groundsOf = ({ say, hasStreets, streetsUnread }: GuideState): string | null =>
  streetsUnread ? say("tour.streets-unread") : hasStreets ? null : say("tour.no-streets")

const Actions = ({ reader, guide, belt }: Omit<EndCardProps, "told">) => (
  <Go reader={reader} to={{ kind: "open-plan", belt: belt.id, wish: "" }} className={kit["action"]}>
    <Glyph name="clock" /> {guide.say("tour.plan")}
  </Go>
)

/** What the tour is, how long, and the way in words. */
export const OpeningCard = ({ reader, guide, belt, told, begin }: EndCardProps & { readonly begin: () => void }) => {
  const { say } = guide
  const count = told.stops.length
  const grounds = groundsOf(guide)
  return (
    <article>
      <header className={kit["page-head"]}>
        <p className={kit["kicker"]}>{told.beltNumber ?? say("tour.title")}</p>
        <h1>{told.title}</h1>
        {belt.description !== null && <p className={kit["lead"]}>{reader.text(belt.description)}</p>}
      </header>
      {count === 0 ? (
        <p className={styles["note"]}>{say("tour.no-stops")}</p>
      ) : (
        <>
          <p>
            <strong>{say("tour.stop-count", { count })}</strong> · {told.totals}
          </p>
          {orderWords(belt, guide) !== null && <p className={kit["quiet"]}>{orderWords(belt, guide)}</p>}
          <div className={kit["actions"]}>
            <button type="button" className={kit["main-action"]} onClick={begin}>
              <Glyph name="play" /> {say("tour.begin")}
            </button>
            <Actions reader={reader} guide={guide} belt={belt} />
          </div>
          {told.imprint.notes.map((note) => (
            <p key={note} className={styles["note"]}>
              {note}
            </p>
          ))}
          {grounds !== null && <p className={styles["note"]}>{grounds}</p>}
          <StepsInWords
            reader={reader}
            say={say}
            belt={belt.id}
            steps={told.stops.map(({ id, number, name }) => ({
              id,
              number,
              name,
              way: legTo({ id, number }, told.legs)?.words ?? null,
            }))}
          />
        </>
      )}
    </article>
  )
}

/** The end: what was seen, and where to go from here. */
export const ClosingCard = ({ reader, guide, belt, told }: EndCardProps) => {
  const { say } = guide
  const count = told.stops.length
  return (
    <article>
      <header className={kit["page-head"]}>
        <p className={kit["kicker"]}>{told.beltNumber ?? say("tour.title")}</p>
        <h1>{say("tour.closing")}</h1>
        <p className={kit["lead"]}>{say("tour.closing-lead", { belt: reader.text(belt.name), count })}</p>
      </header>
      <p>{told.totals}</p>
      <div className={kit["actions"]}>
        <Go reader={reader} to={{ kind: "open-tour", belt: belt.id, stop: 0 }} className={kit["action"]}>
          <Glyph name="undo" /> {say("tour.again")}
        </Go>
        <Actions reader={reader} guide={guide} belt={belt} />
        <Go reader={reader} to={{ kind: "open-belt", belt: belt.id }} className={kit["action"]}>
          <Glyph name="info" /> {say("tour.to-belt")}
        </Go>
      </div>
      <TakeAlong
        reader={reader}
        guide={guide}
        outing={{ kind: "tour" }}
        hash={linkTo({
          ...reader.view,
          ...{ page: { kind: "tour", belt: belt.id, stop: 0 }, camera: null, extras: [], theme: "auto" },
        })}
        wish=""
        baseLayers={guide.baseLayers}
      />
    </article>
  )
}
