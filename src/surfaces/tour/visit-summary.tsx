import type { VisitWish } from "../../domain/visit-wish.ts"
import { clockWords } from "../../export/clock-words.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import styles from "../../panels/guide/guide.module.css"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { GuideState } from "./guide-state.ts"
import type { VisitAnswer } from "./plan-rows.ts"

type VisitProps = {
  readonly guide: GuideState & { readonly wish: VisitWish }
  readonly told: Itinerary
  readonly answer: VisitAnswer
}

/** The answer in a line: how many stops, from when to when, how far. It stays in sight while the wish changes. */
export const VisitGist = ({ guide, told, answer, toTimetable }: VisitProps & { readonly toTimetable: () => void }) => {
  const { say, state } = guide
  const { visit } = answer
  const none = visit.stops.length === 0
  return (
    <div className={styles["gist"]} role="status" aria-busy={state === "working"}>
      <p>
        <strong>
          {none
            ? say("plan.none")
            : say(told.legs.length === 0 ? "plan.summary-one-place" : "plan.summary", {
                count: visit.stops.length,
                start: clockWords(visit.startMinute, say),
                end: clockWords(visit.endMinute, say),
                totals: told.totals,
              })}
        </strong>
        {visit.overMinutes > 0 && (
          <span className={styles["warning"]}> {say("plan.over", { minutes: Math.ceil(visit.overMinutes) })}</span>
        )}
        {none && ` ${say("plan.none-help")}`}
      </p>
      {!none && (
        <button type="button" className={kit["action"]} onClick={toTimetable}>
          <Glyph name="down" /> {say("plan.result")}
        </button>
      )}
    </div>
  )
}

/** What must be said of a plan's figures. */
export const VisitNotes = ({ guide, told, answer }: VisitProps) => {
  const { say, wish } = guide
  const { visit } = answer
  if (visit.stops.length === 0) return null
  const usual = visit.stops.some(({ dwellStated }) => !dwellStated)
  return (
    <>
      {usual && <p className={kit["quiet"]}>{say("plan.dwell-usual", { minutes: visit.usualDwellMinutes })}</p>}
      {wish.minutes !== null && wish.order === null && <p className={kit["quiet"]}>{say("plan.city-first")}</p>}
      {wish.mode === "drive" && <p className={kit["quiet"]}>{say("plan.drive-note")}</p>}
      {told.imprint.notes.map((note) => (
        <p key={note} className={kit["quiet"]}>
          {note}
        </p>
      ))}
      {guide.streetsUnread && <p className={styles["note"]}>{say("tour.streets-unread")}</p>}
      {!guide.hasStreets && <p className={styles["note"]}>{say("tour.no-streets")}</p>}
    </>
  )
}
