import { recordKey } from "../../domain/bench.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** The stops of a belt in the order they are visited: moved up and down, taken from its sites. */
export const StopsSection = ({ say, desk, now, shown, belt }: BenchState & { readonly belt: string }) => {
  const found = shown?.belts.find(({ id }) => id === belt)
  if (found === undefined) return null
  const key = recordKey("belts", belt)
  const said = now.choices.fields[key]?.["stops"]
  const stops = typeof said === "string" ? said.split("；").filter(Boolean) : found.stopIds
  const nameOf = (id: string): string => shown?.sites.find((site) => site.id === id)?.name ?? id
  const others = found.siteIds.filter((id) => !stops.includes(id))
  const keep = (next: readonly string[]): void => {
    const ofBelt = {
      ...(now.choices.fields[key] ?? {}),
      stops: next.join("；"),
      stopsOrder: next.length > 0 ? "editor" : "none",
    }
    desk.change({ ...now.choices, fields: { ...now.choices.fields, [key]: ofBelt } })
  }
  const swapped = (at: number, by: number): readonly string[] => {
    const next = [...stops]
    const [one, other] = [next[at], next[at + by]]
    if (one === undefined || other === undefined) return stops
    next[at] = other
    next[at + by] = one
    return next
  }
  return (
    <details className={styles["more"]} open>
      <summary>{say("bench.stops", { count: stops.length })}</summary>
      <p className={kit["quiet"]}>{say("bench.stops-help")}</p>
      <ol className={styles["stops"]}>
        {stops.map((id, at) => (
          <li key={id} className={styles["file-row"]}>
            <span className={kit["row-words"]}>
              {at + 1}. {nameOf(id)}
            </span>
            <button
              type="button"
              className={kit["action"]}
              disabled={at === 0}
              aria-label={say("bench.stop-earlier", { name: nameOf(id) })}
              onClick={() => keep(swapped(at, -1))}
            >
              ↑
            </button>
            <button
              type="button"
              className={kit["action"]}
              disabled={at === stops.length - 1}
              aria-label={say("bench.stop-later", { name: nameOf(id) })}
              onClick={() => keep(swapped(at, 1))}
            >
              ↓
            </button>
            <button
              type="button"
              className={kit["action"]}
              aria-label={say("bench.stop-out", { name: nameOf(id) })}
              onClick={() => keep(stops.filter((one) => one !== id))}
            >
              {say("bench.remove")}
            </button>
          </li>
        ))}
      </ol>
      {others.length > 0 && (
        <label className={styles["choice"]}>
          <span>{say("bench.stop-add")}</span>
          <select value="" onChange={({ target }) => target.value !== "" && keep([...stops, target.value])}>
            <option value="">{say("bench.stop-add-none")}</option>
            {others.map((id) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </details>
  )
}
