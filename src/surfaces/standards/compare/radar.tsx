import type { Belt } from "../../../domain/belt.ts"
import { hasWords } from "../../../text/say.ts"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"
import { onAxis, radarAxes } from "./factors.ts"

const FULL = 100 // scores are out of a hundred
const RADIUS = 100
const RINGS = [0.25, 0.5, 0.75, 1]
const DASHES = ["none", "6 4", "2 3", "10 4 2 4", "1 4", "12 3"]
const LABEL_AT = 1.16

/** The belts' scores on the factors that all of them have been given one for; nothing where there are too few. */
export const Radar = ({ desk, belts }: { readonly desk: DeskState; readonly belts: readonly Belt[] }) => {
  const { reader, say } = desk
  const axes = radarAxes(belts)
  if (axes.length === 0) return null
  const name = (factor: string): string => {
    const key = `factor.${factor}`
    return hasWords(key) ? say(key) : factor
  }
  const outline = (share: (axis: number) => number): string =>
    axes
      .map((_, axis) => {
        const { x, y } = onAxis(axis, axes.length, share(axis))
        return `${(x * RADIUS).toFixed(1)},${(y * RADIUS).toFixed(1)}`
      })
      .join(" ")
  return (
    <figure className={styles["radar"]}>
      <svg viewBox="-190 -135 380 270" role="img" aria-label={say("compare.radar-label", { count: axes.length })}>
        {RINGS.map((ring) => (
          <polygon key={ring} points={outline(() => ring)} className={styles["radar-ring"]} />
        ))}
        {axes.map(({ factor }, axis) => {
          const { x, y } = onAxis(axis, axes.length, LABEL_AT)
          const anchor = Math.abs(x) < 0.2 ? "middle" : x > 0 ? "start" : "end"
          return (
            <text key={factor} x={x * RADIUS} y={y * RADIUS + 5} textAnchor={anchor} className={styles["radar-name"]}>
              {name(factor)}
            </text>
          )
        })}
        {belts.map((belt, at) => (
          <polygon
            key={belt.id}
            points={outline((axis) => Math.min(1, Math.max(0, (axes[axis]?.scores[at] ?? 0) / FULL)))}
            className={styles["radar-belt"]}
            style={{ "--hue": `var(--belt-${at})`, strokeDasharray: DASHES[at] } as Record<string, string>}
          />
        ))}
      </svg>
      <figcaption>
        <ul>
          {belts.map((belt, at) => (
            <li key={belt.id}>
              <svg viewBox="0 0 36 12" aria-hidden="true" focusable="false">
                <path d="M1 6h34" stroke={`var(--belt-${at})`} strokeWidth="3" strokeDasharray={DASHES[at]} />
              </svg>
              {reader.text(belt.name)}
            </li>
          ))}
        </ul>
        <p>{say("compare.radar-note")}</p>
      </figcaption>
    </figure>
  )
}
