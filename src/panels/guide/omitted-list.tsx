import type { SiteId } from "../../domain/ids.ts"
import type { OmitReason } from "../../domain/tour.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { Glyph } from "../kit/glyph.tsx"
import kit from "../kit/kit.module.css"
import styles from "./guide.module.css"

/** A site that is not in the plan. */
export type OmittedRow = { readonly id: SiteId; readonly name: string; readonly reason: OmitReason }

/** Why a site is left out, in words. */
export const omitWords = (reason: OmitReason, say: SayGuide): string =>
  reason.kind === "no-time"
    ? say("plan.omit-no-time", { minutes: Math.max(1, Math.round(reason.moreMinutes)) })
    : say(`plan.omit-${reason.kind}`)

// These may still be wanted: a person may know better, or have more time.
const MAY_BE_ADDED: ReadonlySet<OmitReason["kind"]> = new Set(["no-time", "left-out", "not-of-interest", "closed"])

type OmittedListProps = {
  readonly say: SayGuide
  readonly rows: readonly OmittedRow[]
  readonly add: (id: SiteId) => void
}

/** What is not in the plan, each with its reason. */
export const OmittedList = ({ say, rows, add }: OmittedListProps) =>
  rows.length === 0 ? null : (
    <section className={kit["section"]}>
      <h2>{say("plan.omitted")}</h2>
      <ul className={styles["steps"]}>
        {rows.map(({ id, name, reason }) => (
          <li key={id} className={styles["omitted"]}>
            <span>
              {name}
              <span className={styles["ways"]}>{omitWords(reason, say)}</span>
            </span>
            {MAY_BE_ADDED.has(reason.kind) && (
              <button
                type="button"
                className={kit["action"]}
                aria-label={`${say("plan.add")} ${name}`}
                onClick={() => add(id)}
              >
                <Glyph name="plus" /> {say("plan.add")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
