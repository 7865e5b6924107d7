import type { SiteId } from "../../domain/ids.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { Glyph } from "../kit/glyph.tsx"
import { useDragOrder } from "../kit/use-drag-order.ts"
import styles from "./guide.module.css"

/** A stop of a plan in words. */
export type TimetableRow = {
  readonly id: SiteId
  readonly number: number
  readonly name: string
  /** "09:30–10:00" */
  readonly times: string
  readonly stay: string
  /** How one gets here; null where the visit begins here. */
  readonly way: string | null
  readonly access: string | null
  /** What is amiss: closed then, hours not known. */
  readonly warnings: readonly string[]
}

type TimetableProps = {
  readonly say: SayGuide
  readonly rows: readonly TimetableRow[]
  /** How one gets home; null where the visit ends at its last stop. */
  readonly wayHome: string | null
  readonly reorder: (ids: readonly SiteId[], moved: SiteId, to: number) => void
  readonly drop: (id: SiteId) => void
  readonly point: (id: SiteId | null) => void
}

/** The stops of a plan in order, with their times; each can be dragged, moved by buttons, or left out. */
export const Timetable = ({ say, rows, wayHome, reorder, drop, point }: TimetableProps) => {
  const ids = rows.map(({ id }) => id)
  const move = (from: number, to: number): void => {
    const moved = ids[from]
    if (moved === undefined || to < 0 || to >= ids.length) return
    const rest = ids.filter((id) => id !== moved)
    reorder([...rest.slice(0, to), moved, ...rest.slice(to)], moved, to)
  }
  const { held, over, list, handle } = useDragOrder(move)
  return (
    <>
      <ol className={styles["timetable"]} {...list}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            data-held={held === index}
            data-over={
              held !== null && over === index && held !== index ? (over < held ? "above" : "below") : undefined
            }
            onMouseEnter={() => point(row.id)}
            onMouseLeave={() => point(null)}
          >
            {row.way !== null && <p className={styles["ways"]}>{row.way}</p>}
            <div className={styles["entry"]}>
              <button
                type="button"
                className={styles["handle"]}
                aria-label={say("plan.drag", { name: row.name })}
                tabIndex={-1}
                {...handle(index)}
              >
                <Glyph name="drag" />
              </button>
              <div className={styles["entry-words"]}>
                <p>
                  <strong>{row.times}</strong> <span className={styles["soft"]}>{row.stay}</span>
                </p>
                <p className={styles["entry-name"]}>
                  {row.number}. {row.name}
                </p>
                {row.access !== null && <p className={styles["soft"]}>{row.access}</p>}
                {row.warnings.map((warning) => (
                  <p key={warning} className={styles["warning"]}>
                    {warning}
                  </p>
                ))}
              </div>
            </div>
            <div className={styles["moves"]}>
              <button
                type="button"
                disabled={index === 0}
                aria-label={`${say("plan.up")} ${row.name}`}
                onClick={() => move(index, index - 1)}
              >
                <Glyph name="up" /> {say("plan.up")}
              </button>
              <button
                type="button"
                disabled={index === rows.length - 1}
                aria-label={`${say("plan.down")} ${row.name}`}
                onClick={() => move(index, index + 1)}
              >
                <Glyph name="down" /> {say("plan.down")}
              </button>
              <button type="button" aria-label={`${say("plan.drop")} ${row.name}`} onClick={() => drop(row.id)}>
                <Glyph name="close" /> {say("plan.drop")}
              </button>
            </div>
          </li>
        ))}
      </ol>
      {wayHome !== null && <p className={styles["ways"]}>{wayHome}</p>}
    </>
  )
}
