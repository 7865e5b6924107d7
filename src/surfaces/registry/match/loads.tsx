import type { Proposals } from "../../../compute/pairs/propose.ts"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import { MOST_CAPACITY } from "../registry-ask.ts"
import type { Names } from "./proposal-row.tsx"

type LoadsProps = {
  readonly desk: LookedDesk
  readonly loads: Extract<Proposals, { kind: "matched" }>["loads"]
  readonly name: Names
}

const COUNTS = Array.from({ length: MOST_CAPACITY + 1 }, (_, count) => count)

/** How many each unit that offers something may take on, and how many it is proposed to; a planner sets each by itself. */
export const Loads = ({ desk, loads, name }: LoadsProps) => {
  const { reader, words, ask } = desk
  const { say } = words
  const own = new Map(ask.rooms)
  const set = (unit: string, count: string): void =>
    askAgain(desk, {
      rooms: [
        ...ask.rooms.filter(([other]) => other !== unit),
        ...(count === "" ? [] : [[unit, Number(count)] as const]),
      ],
    })
  return (
    <details className={styles["kind"]} open={ask.rooms.length > 0}>
      <summary>{say("registry.loads", { count: loads.length })}</summary>
      <p className={kit["quiet"]}>{say("registry.loads-note")}</p>
      <LongList
        reader={reader}
        entries={loads}
        row={({ unit, capacity, taken }) => (
          <li key={unit} className={styles["load"]}>
            <label>
              <span>{name(unit)}</span>
              <select
                value={own.get(unit) ?? ""}
                aria-label={say("registry.load-of", { name: name(unit) })}
                onChange={({ target }) => set(unit, target.value)}
              >
                <option value="">{say("registry.load-usual")}</option>
                {COUNTS.map((count) => (
                  <option key={count} value={count}>
                    {say(count === 0 ? "registry.load-none" : "registry.capacity-of", { count })}
                  </option>
                ))}
              </select>
            </label>
            <span className={styles["card-note"]}>{say("registry.load-taken", { taken, capacity })}</span>
          </li>
        )}
      />
    </details>
  )
}
