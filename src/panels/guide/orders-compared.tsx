import type { SiteId } from "../../domain/ids.ts"
import type { OrderProof } from "../../domain/tour.ts"
import { distanceWords } from "../../text/distance-words.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import kit from "../kit/kit.module.css"
import styles from "./guide.module.css"

/** One order of the same stops. */
export type ComparedOrder = {
  readonly kind: "mine" | "reported" | "shortest"
  readonly metres: number
  readonly seconds: number
  readonly stops: readonly SiteId[]
}

type OrdersComparedProps = {
  readonly say: SayGuide
  readonly orders: readonly ComparedOrder[]
  readonly proof: OrderProof
  /** Null where no plan can be made of it. */
  readonly use: (stops: readonly SiteId[]) => void
}

const SAME_METRES = 10

const minutes = (say: SayGuide, seconds: number): string => say("take.minutes", { n: Math.round(seconds / 60) })

const difference = (say: SayGuide, mine: ComparedOrder, other: ComparedOrder): string => {
  const metres = other.metres - mine.metres
  if (Math.abs(metres) < SAME_METRES && Math.abs(other.seconds - mine.seconds) < 60) return say("plan.compare-same")
  const key = other.seconds <= mine.seconds ? "plan.compare-less" : "plan.compare-more"
  return say(key, {
    distance: distanceWords(Math.abs(metres), say),
    duration: minutes(say, Math.abs(other.seconds - mine.seconds)),
  })
}

/** Whether it is proved that no order is shorter, in plain words. */
export const proofWords = (proof: OrderProof, say: SayGuide): string => {
  switch (proof.kind) {
    case "optimal":
      return say("plan.proof-optimal")
    case "within":
      return say("plan.proof-within", { percent: (Math.ceil(proof.percent * 10) / 10).toFixed(1) })
    case "not-ranked":
      return say("plan.proof-none")
  }
}

/** The same stops in other orders: how far, how long, and what would be saved. */
export const OrdersCompared = ({ say, orders, proof, use }: OrdersComparedProps) => {
  const mine = orders.find(({ kind }) => kind === "mine")
  if (mine === undefined || mine.stops.length < 2) return null
  return (
    <section className={kit["section"]}>
      <h2>{say("plan.compare")}</h2>
      <table className={styles["compare"]}>
        <thead>
          <tr>
            <th scope="col">{say("plan.compare-order")}</th>
            <th scope="col">{say("plan.compare-length")}</th>
            <th scope="col">{say("plan.compare-time")}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.kind}>
              <th scope="row">
                {say(`plan.compare-${order.kind}`)}
                {order !== mine && (
                  <>
                    <span className={styles["ways"]}>{difference(say, mine, order)}</span>
                    {order.stops.join() !== mine.stops.join() && (
                      <button type="button" onClick={() => use(order.stops)}>
                        {say("plan.compare-use")}
                      </button>
                    )}
                  </>
                )}
              </th>
              <td>{distanceWords(order.metres, say)}</td>
              <td>{minutes(say, order.seconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={kit["quiet"]}>{proofWords(proof, say)}</p>
    </section>
  )
}
