import { useState } from "react"
import kit from "../../panels/kit/kit.module.css"
import { LongList } from "../../panels/kit/long-list.tsx"
import type { BenchState } from "./bench-state.ts"
import { DoctorSection } from "./doctor-section.tsx"
import { NextStep, NothingYet } from "./next-step.tsx"
import { PhotosSection } from "./photos-section.tsx"
import styles from "./workbench.module.css"

/** The third step: what the coordinates mean, and what has to be put on the map by hand. */
export const PlacesPage = (bench: BenchState) => {
  const { say, shown } = bench
  if (shown === null) return <NothingYet {...bench} />
  return (
    <>
      <DoctorSection {...bench} />
      <Sites {...bench} />
      <Belts {...bench} />
      <PhotosSection {...bench} />
      <p className={kit["quiet"]}>
        {say("bench.on-map", {
          placed: shown.sites.filter(({ at }) => at !== null).length,
          lines: shown.belts.filter(({ lines }) => lines.length > 0).length,
        })}
      </p>
      <NextStep {...bench} to="fill" />
    </>
  )
}

const PRECISIONS = [20, 150, 1000] as const

const Sites = (bench: BenchState) => {
  const { reader, say, shown, desk, now, place } = bench
  const [metres, setMetres] = useState<number>(150)
  const sites = shown?.sites ?? []
  const without = sites.filter(({ at }) => at === null)
  const row = (site: (typeof sites)[number]) => (
    <li key={site.id} className={styles["file-row"]}>
      <span className={kit["row-words"]}>
        <span className={kit["row-name"]}>{site.name}</span>
        <span className={kit["row-details"]}>
          {[site.district, site.address, site.byHand ? say("bench.by-hand") : ""].filter(Boolean).join(" · ")}
        </span>
      </span>
      {site.byHand && (
        <button
          type="button"
          className={kit["action"]}
          aria-label={say("bench.take-back-of", { name: site.name })}
          onClick={() => {
            const { [site.id]: _, ...places } = now.choices.places
            desk.change({ ...now.choices, places })
          }}
        >
          {say("bench.take-back")}
        </button>
      )}
      <button
        type="button"
        className={kit["action"]}
        aria-label={say(site.at === null ? "bench.place-of" : "bench.move-of", { name: site.name })}
        onClick={() => place({ kind: "site", id: site.id, name: site.name, metres })}
      >
        {say(site.at === null ? "bench.place" : "bench.move")}
      </button>
    </li>
  )
  return (
    <>
      <section className={kit["section"]}>
        <h2>{say("bench.unplaced")}</h2>
        {without.length === 0 ? (
          <p className={kit["quiet"]}>{say("bench.unplaced-none")}</p>
        ) : (
          <p className={kit["quiet"]}>{say("bench.unplaced-help")}</p>
        )}
        <label className={styles["choice"]}>
          <span>{say("bench.precision")}</span>
          <select value={metres} onChange={({ target }) => setMetres(Number(target.value))}>
            {PRECISIONS.map((one) => (
              <option key={one} value={one}>
                {say(`bench.precision-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <LongList reader={reader} entries={without} row={row} />
      </section>
      <details className={styles["more"]}>
        <summary>
          {say("bench.placed")} ({sites.length - without.length})
        </summary>
        <LongList reader={reader} entries={sites.filter(({ at }) => at !== null)} row={row} />
      </details>
    </>
  )
}

const Belts = ({ reader, say, shown, desk, now, place }: BenchState) => (
  <details className={styles["more"]}>
    <summary>
      {say("bench.belts")} ({shown?.belts.length ?? 0})
    </summary>
    <LongList
      reader={reader}
      entries={shown?.belts ?? []}
      row={({ id, name, lines }) => (
        <li key={id} className={styles["file-row"]}>
          <span className={kit["row-words"]}>
            <span className={kit["row-name"]}>{name}</span>
            <span className={kit["row-details"]}>
              {lines.length === 0 ? say("bench.belt-no-line") : say("bench.belt-line", { count: lines.length })}
            </span>
          </span>
          {now.choices.lines[id] !== undefined && (
            <button
              type="button"
              className={kit["action"]}
              aria-label={say("bench.take-back-of", { name })}
              onClick={() => {
                const { [id]: _, ...left } = now.choices.lines
                desk.change({ ...now.choices, lines: left })
              }}
            >
              {say("bench.take-back")}
            </button>
          )}
          <button
            type="button"
            className={kit["action"]}
            aria-label={say("bench.draw-of", { name })}
            onClick={() => place({ kind: "belt", id, name, points: [] })}
          >
            {say("bench.draw")}
          </button>
        </li>
      )}
    />
  </details>
)
