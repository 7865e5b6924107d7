import type { BeltId, SiteId } from "../../domain/ids.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { Go } from "../kit/go.tsx"
import kit from "../kit/kit.module.css"
import type { CityReader } from "../kit/reader.ts"
import styles from "./guide.module.css"

/** A stop with the way to it in words. */
export type StepInWords = {
  readonly id: SiteId
  readonly number: number
  readonly name: string
  /** Null at the first stop. */
  readonly way: string | null
}

type StepsProps = {
  readonly reader: CityReader
  readonly say: SayGuide
  readonly belt: BeltId
  readonly steps: readonly StepInWords[]
}

/** The whole tour for those who do not see the map: each stop, how far it is and in which direction. */
export const StepsInWords = ({ reader, say, belt, steps }: StepsProps) => (
  <section className={kit["section"]}>
    <h2>{say("tour.in-words")}</h2>
    <ol className={styles["steps"]}>
      {steps.map(({ id, number, name, way }) => (
        <li key={id}>
          <span className={styles["ways"]}>{way ?? say("tour.set-out-here")}</span>
          <Go reader={reader} to={{ kind: "open-tour", belt, stop: number }} className={kit["link"]} site={id}>
            {number}. {name}
          </Go>
        </li>
      ))}
    </ol>
  </section>
)
