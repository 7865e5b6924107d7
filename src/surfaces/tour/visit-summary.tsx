import type { VisitWish } from "../../domain/visit-wish.ts"
import { clockWords } from "../../export/clock-words.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import styles from "../../panels/guide/guide.module.css"
import kit from "../../panels/kit/kit.module.css"
import type { GuideState } from "./guide-state.ts"
import type { VisitAnswer } from "./plan-rows.ts"

/** How many stops, from when to when, how far; and what must be said of these figures. */
export const VisitSummary = ({
  guide,
  told,
  answer,
}: {
  readonly guide: GuideState & { readonly wish: VisitWish }
  readonly told: Itinerary
  readonly answer: VisitAnswer
}) => {
  const { say, wish } = guide
  const { visit } = answer
  if (visit.stops.length === 0)
    return (
      <div className={styles["note"]}>
        <p>
          <strong>{say("plan.none")}</strong>
        </p>
        <p>{say("plan.none-help")}</p>
      </div>
    )

  const usual = visit.stops.some(({ dwellStated }) => !dwellStated)
  return (
    <>
      <p>
        {say(told.legs.length === 0 ? "plan.summary-one-place" : "plan.summary", {
          count: visit.stops.length,
          start: clockWords(visit.startMinute, say),
          end: clockWords(visit.endMinute, say),
          totals: told.totals,
        })}
      </p>
      {visit.overMinutes > 0 && (
        <p className={styles["warning"]}>{say("plan.over", { minutes: Math.ceil(visit.overMinutes) })}</p>
      )}
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
