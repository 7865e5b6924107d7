import type { ReactNode } from "react"
import { SITE_KINDS } from "../domain/site.ts"
import type { Key } from "../text/say.ts"
import { EXTRAS, type Extra } from "../view/view.ts"
import { Glyph } from "./kit/glyph.tsx"
import type { CityReader } from "./kit/reader.ts"
import styles from "./map-furniture.module.css"

const SAMPLES: readonly { readonly key: Key; readonly drawing: ReactNode }[] = [
  {
    key: "legend.ribbon",
    drawing: (
      <path d="M3 16C12 4 26 22 37 8" stroke="var(--belt-0)" strokeWidth="6" strokeLinecap="round" fill="none" />
    ),
  },
  {
    key: "legend.thread",
    drawing: (
      <path
        d="M3 16C12 4 26 22 37 8"
        stroke="var(--belt-0)"
        strokeWidth="4"
        strokeLinecap="round"
        strokeDasharray="0 7"
        fill="none"
      />
    ),
  },
  {
    key: "legend.area",
    drawing: (
      <circle cx="20" cy="12" r="9" fill="none" stroke="var(--belt-2)" strokeWidth="2.4" strokeDasharray="3.4 2.6" />
    ),
  },
  { key: "legend.exact", drawing: <circle cx="20" cy="12" r="9.5" fill="var(--belt-1)" /> },
  {
    key: "legend.approximate",
    drawing: (
      <>
        <circle cx="18" cy="12" r="9" fill="var(--sheet)" stroke="var(--belt-1)" strokeWidth="3" />
        <text x="31" y="21" fontSize="12" fontWeight="700" textAnchor="middle" fill="var(--ink)">
          约
        </text>
      </>
    ),
  },
  {
    key: "legend.schematic",
    drawing: (
      <circle
        cx="20"
        cy="12"
        r="9"
        fill="var(--sheet)"
        stroke="var(--belt-1)"
        strokeWidth="3"
        strokeDasharray="4.6 3.4"
      />
    ),
  },
  {
    key: "legend.cluster",
    drawing: (
      <>
        <circle cx="20" cy="12" r="10" fill="var(--sheet)" stroke="var(--belt-1)" strokeWidth="2.4" />
        <text x="20" y="16" fontSize="12" fontWeight="700" textAnchor="middle" fill="var(--ink)">
          9
        </text>
      </>
    ),
  },
  { key: "legend.other-exact", drawing: <circle cx="20" cy="12" r="5.5" fill="var(--quiet)" /> },
  {
    key: "legend.other",
    drawing: <circle cx="20" cy="12" r="5" fill="var(--sheet)" stroke="var(--quiet)" strokeWidth="2.4" />,
  },
  {
    key: "legend.metro",
    drawing: (
      <>
        <path d="M2 12h36" stroke="var(--belt-5)" strokeWidth="2.4" opacity="0.7" />
        <circle cx="20" cy="12" r="4" fill="var(--sheet)" stroke="var(--ink-soft)" strokeWidth="1.6" />
      </>
    ),
  },
]

type LegendProps = { readonly reader: CityReader; readonly extras: readonly Extra[]; readonly close: () => void }

/** What the map's signs mean, and the layers that can be switched on. */
export const Legend = ({ reader, extras, close }: LegendProps) => {
  const { say, send, view } = reader
  return (
    <section className={styles["legend"]} aria-label={say("map.legend")}>
      <div className={styles["legend-head"]}>
        <h2>{say("map.legend")}</h2>
        <button
          type="button"
          className={`${styles["tool"]} ${styles["plain"]}`}
          onClick={close}
          aria-label={say("map.legend-close")}
        >
          <Glyph name="close" />
        </button>
      </div>
      <ul>
        {SAMPLES.map(({ key, drawing }) => (
          <li key={key}>
            <svg viewBox="0 0 40 24" aria-hidden="true" focusable="false">
              {drawing}
            </svg>
            <span>{say(key)}</span>
          </li>
        ))}
      </ul>
      <h3>{say("legend.kinds")}</h3>
      <ul className={styles["kinds"]}>
        {SITE_KINDS.filter((kind) => reader.atlas.sites.some((site) => site.kind === kind)).map((kind) => (
          <li key={kind}>
            <Glyph name={kind} />
            <span>{say(`site-kind.${kind}`)}</span>
          </li>
        ))}
      </ul>
      {EXTRAS.filter((extra) => extras.includes(extra)).map((extra) => (
        <label key={extra} className={styles["switch"]}>
          <input
            type="checkbox"
            checked={view.extras.includes(extra)}
            onChange={() => send({ kind: "switch-extra", extra })}
          />
          {say(`legend.extra-${extra}`)}
        </label>
      ))}
    </section>
  )
}
