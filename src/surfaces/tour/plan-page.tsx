import { useMemo, useRef, useState } from "react"
import type { Belt } from "../../domain/belt.ts"
import type { BrandTier } from "../../domain/brand.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import { itineraryOf } from "../../export/itinerary.ts"
import { legHome } from "../../export/itinerary-legs.ts"
import { takeAlongOf } from "../../export/take-along-of.ts"
import styles from "../../panels/guide/guide.module.css"
import { OmittedList } from "../../panels/guide/omitted-list.tsx"
import { OrdersCompared } from "../../panels/guide/orders-compared.tsx"
import { PlanForm } from "../../panels/guide/plan-form.tsx"
import { Timetable } from "../../panels/guide/timetable.tsx"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { CityReader } from "../../panels/kit/reader.ts"
import { linkTo } from "../../view/link.ts"
import { wishText } from "../../view/wish-link.ts"
import type { GuideState } from "./guide-state.ts"
import { membersOf, ordersOf, rowsOf } from "./plan-rows.ts"
import { TakeAlong } from "./take-along.tsx"
import { useHere } from "./use-here.ts"
import { useWish } from "./use-wish.ts"
import { VisitGist, VisitNotes } from "./visit-summary.tsx"

// More stops than this are ordered within a time, and a faster phone may find another order: theirs is taken along as it is.
const SURELY_SAME = 12

type PlanPageProps = {
  readonly reader: CityReader
  readonly guide: GuideState & { readonly wish: VisitWish }
  readonly belt: Belt
}

/** A visit being planned: the wish, the timetable, what is left out and why, other orders. */
export const PlanPage = ({ reader, guide, belt }: PlanPageProps) => {
  const { send, index } = reader
  const { say, wish, answer, state, stations } = guide
  const { change, undo, redo } = useWish(wish, send)
  const result = useRef<HTMLElement>(null)
  const [moved, setMoved] = useState("")
  const here = useHere(reader.atlas.allowPositioning, (at) => change({ departure: { kind: "place", at } }))
  const members = useMemo(() => membersOf(belt, reader), [belt, reader])
  const tiers = new Set<BrandTier>(
    members.flatMap(({ brand }) => (brand === null ? [] : (index.brands.get(brand)?.tier ?? []))),
  )
  const visitAnswer = answer?.kind === "visit" ? answer : null
  const told = useMemo(() => {
    const taken = takeAlongOf(reader, guide, { kind: "visit" }, "")
    return taken === null ? null : itineraryOf(taken)
  }, [reader, guide])
  const name = (id: SiteId): string => {
    const site = index.sites.get(id)
    return site === undefined ? id : reader.text(site.name)
  }
  const stops = visitAnswer?.visit.tour.stops ?? []
  const fixed = wishText(members.length > SURELY_SAME ? { ...wish, order: stops } : wish)
  const homeward = told === null ? null : legHome(told.legs)
  return (
    <>
      <header className={kit["page-head"]}>
        <p className={kit["kicker"]}>{say("plan.title")}</p>
        <h1>{reader.text(belt.name)}</h1>
      </header>
      {visitAnswer !== null && told !== null && (
        <VisitGist
          guide={guide}
          told={told}
          answer={visitAnswer}
          toTimetable={() => result.current?.scrollIntoView({ block: "start" })}
        />
      )}
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
      <section ref={result} className={`${kit["section"]} ${styles["result"]}`} aria-busy={state === "working"}>
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
        {visitAnswer !== null && told !== null && <VisitNotes guide={guide} told={told} answer={visitAnswer} />}
        {visitAnswer !== null && told !== null && (
          <Timetable
            say={say}
            rows={rowsOf(told, visitAnswer, say)}
            wayHome={homeward === null ? null : `${homeward.name}：${homeward.words}`}
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
          {stops.length > 0 && (
            <TakeAlong
              reader={reader}
              guide={guide}
              outing={{ kind: "visit" }}
              hash={linkTo({
                ...reader.view,
                ...{ page: { kind: "plan", belt: belt.id, wish: fixed }, camera: null, extras: [], theme: "auto" },
              })}
              wish={fixed}
              baseLayers={guide.baseLayers}
            />
          )}
        </>
      )}
    </>
  )
}
