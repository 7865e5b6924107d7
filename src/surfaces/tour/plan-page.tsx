import { useMemo, useState } from "react"
import type { GuideAnswer } from "../../compute/tour/guide-answer.ts"
import type { Belt } from "../../domain/belt.ts"
import type { BrandTier } from "../../domain/brand.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { Site } from "../../domain/site.ts"
import type { Tour } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import { clockWords } from "../../export/clock-words.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import { legWords } from "../../export/leg-words.ts"
import styles from "../../panels/guide/guide.module.css"
import { OmittedList } from "../../panels/guide/omitted-list.tsx"
import { type ComparedOrder, OrdersCompared } from "../../panels/guide/orders-compared.tsx"
import { PlanForm } from "../../panels/guide/plan-form.tsx"
import { Timetable, type TimetableRow } from "../../panels/guide/timetable.tsx"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import { tellTour } from "../told-tour.ts"
import type { GuideState } from "./guide-state.ts"
import { useHere } from "./use-here.ts"
import { useWish } from "./use-wish.ts"

type VisitAnswer = Extract<GuideAnswer, { readonly kind: "visit" }>

type PlanPageProps = {
  readonly reader: CityReader
  readonly guide: GuideState & { readonly wish: VisitWish }
  readonly belt: Belt
}

const membersOf = (belt: Belt, reader: CityReader): readonly Site[] =>
  [...new Set([...belt.stops, ...belt.sites])].flatMap((id) => reader.index.sites.get(id) ?? [])

const orderOf = (kind: ComparedOrder["kind"], tour: Tour, count: number): ComparedOrder => ({
  kind,
  metres: tour.totals.metres,
  seconds: tour.totals.seconds,
  stops: [...new Set(tour.stops)].slice(0, count),
})

const ordersOf = ({ visit, comparison }: VisitAnswer): readonly ComparedOrder[] => {
  const count = visit.tour.stops.length
  if (comparison === null) return []
  const { reported, shortest } = comparison
  return [
    orderOf("mine", visit.tour, count),
    ...(reported === null ? [] : [orderOf("reported", reported, count)]),
    orderOf("shortest", shortest, count),
  ]
}

/** The rows of a visit: times, ways and warnings in words. */
const rowsOf = (told: Itinerary, { visit }: VisitAnswer, reader: CityReader, guide: GuideState): TimetableRow[] =>
  told.stops.map((stop, index) => {
    const { say } = guide
    const planned = visit.stops[index]
    const hours = reader.index.sites.get(stop.id)?.openingHours ?? []
    const warnings = [
      ...(planned?.closedThen ? [say("plan.closed-then")] : []),
      ...(hours.length === 0 ? [say("plan.hours-unknown")] : []),
    ]
    return {
      id: stop.id,
      number: stop.number,
      name: stop.name,
      times: stop.times?.words ?? "",
      stay: stop.times?.stay ?? "",
      way: told.legs.find(({ to }) => to === stop)?.words ?? null,
      access: stop.access,
      warnings,
    }
  })

/** A visit being planned: the wish, the timetable, what is left out and why, other orders. */
export const PlanPage = ({ reader, guide, belt }: PlanPageProps) => {
  const { send, index } = reader
  const { say, wish, answer, state, stations, today, walkOnDriveNetwork, streetAttribution } = guide
  const { change, undo, redo } = useWish(wish, send)
  const [moved, setMoved] = useState("")
  const here = useHere(reader.atlas.allowPositioning, (at) => change({ departure: { kind: "place", at } }))
  const members = useMemo(() => membersOf(belt, reader), [belt, reader])
  const tiers = new Set<BrandTier>(
    members.flatMap(({ brand }) => (brand === null ? [] : (index.brands.get(brand)?.tier ?? []))),
  )
  const visitAnswer = answer?.kind === "visit" ? answer : null
  const told = useMemo(
    () =>
      visitAnswer === null
        ? null
        : tellTour(
            reader,
            { kind: "visit", visit: visitAnswer.visit },
            { say, today, walkOnDriveNetwork, streetAttribution, publicLink: null },
          ),
    [reader, visitAnswer, say, today, walkOnDriveNetwork, streetAttribution],
  )
  const name = (id: SiteId): string => {
    const site = index.sites.get(id)
    return site === undefined ? id : reader.text(site.name)
  }
  const stops = visitAnswer?.visit.tour.stops ?? []
  const lastLeg = visitAnswer?.visit.tour.legs.at(-1)
  // A round trip whose last stop is where it set out has no way home left.
  const isHome = lastLeg !== undefined && (lastLeg.to === "start" || lastLeg.to === stops[0])
  const homeward = wish.round && isHome ? lastLeg : null
  return (
    <>
      <header className={kit["page-head"]}>
        <p className={kit["kicker"]}>{say("plan.title")}</p>
        <h1>{reader.text(belt.name)}</h1>
      </header>
      <PlanForm
        say={say}
        wish={wish}
        change={change}
        stops={members.map((site) => ({ id: site.id, name: reader.text(site.name) }))}
        stations={stations.map((station) => ({ name: reader.text(station.name), at: station.at }))}
        kinds={new Set(members.map(({ kind }) => kind))}
        tiers={tiers}
        pick={() => guide.setPicking(true)}
        askHere={here.ask}
      />
      {here.state !== "quiet" && (
        <p className={styles["note"]} role="status">
          {say(
            here.state === "asking"
              ? "plan.here-asking"
              : here.state === "refused"
                ? "plan.here-refused"
                : "plan.here-note",
          )}
        </p>
      )}
      {guide.picking && (
        <div className={styles["away"]} role="status">
          <span>{say("plan.pick")}</span>
          <button type="button" className={kit["action"]} onClick={() => guide.setPicking(false)}>
            {say("plan.pick-cancel")}
          </button>
        </div>
      )}
      <div className={kit["actions"]}>
        <button type="button" className={kit["action"]} disabled={undo === null} onClick={() => undo?.()}>
          <Glyph name="undo" /> {say("plan.undo")}
        </button>
        <button type="button" className={kit["action"]} disabled={redo === null} onClick={() => redo?.()}>
          <Glyph name="redo" /> {say("plan.redo")}
        </button>
        {wish.order !== null && (
          <button type="button" className={kit["action"]} onClick={() => change({ order: null })}>
            {say("plan.automatic")}
          </button>
        )}
      </div>
      <p className={styles["unseen"]} role="status">
        {moved}
      </p>
      <section className={kit["section"]} aria-busy={state === "working"}>
        <h2>{say("plan.result")}</h2>
        {state === "working" && told === null && <p className={styles["note"]}>{say("plan.working")}</p>}
        {state === "failed" && (
          <p className={styles["note"]} role="alert">
            {say("tour.failed")}{" "}
            <button type="button" className={kit["action"]} onClick={guide.retry}>
              {say("tour.retry")}
            </button>
          </p>
        )}
        {visitAnswer !== null && told !== null && <VisitPart guide={guide} told={told} answer={visitAnswer} />}
        {visitAnswer !== null && told !== null && (
          <Timetable
            say={say}
            rows={rowsOf(told, visitAnswer, reader, guide)}
            wayHome={homeward === null ? null : legWords(homeward, wish.mode, { say, walkOnDriveNetwork })}
            reorder={(ids, id, to) => {
              setMoved(say("plan.moved", { name: name(id), number: to + 1 }))
              change({ order: ids })
            }}
            drop={(id) => change({ order: stops.filter((one) => one !== id) })}
            point={reader.point}
          />
        )}
      </section>
      {visitAnswer !== null && (
        <>
          <OrdersCompared
            say={say}
            orders={ordersOf(visitAnswer)}
            proof={visitAnswer.comparison?.proof ?? { kind: "not-ranked" }}
            use={(ids) => change({ order: ids })}
          />
          <OmittedList
            say={say}
            rows={visitAnswer.visit.omitted.map(({ site, reason }) => ({ id: site, name: name(site), reason }))}
            add={(id) => change({ order: [...stops, id] })}
          />
        </>
      )}
    </>
  )
}

const VisitPart = ({
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
        {say("plan.summary", {
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
