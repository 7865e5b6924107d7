import type { ReactNode } from "react"
import type { Atlas } from "../../domain/atlas.ts"
import type { HallRecord } from "../../drafts/hall-record.ts"
import { Facts } from "../../panels/kit/facts.tsx"
import type { KioskKey, SayKiosk } from "../../text/kiosk-words.ts"
import { dayTable } from "./day-table.ts"
import { type HallFault, hallFaults } from "./hall-faults.ts"
import styles from "./kiosk.module.css"

/** What the staff can do on the page behind the corner. */
export type ServiceDeeds = {
  readonly reload: () => void
  readonly closeHall: () => void
  readonly saveCounts: () => void
  readonly saveDiagnostics: () => void
  readonly changePin: () => void
  readonly close: () => void
}

type ServicePageProps = {
  readonly say: SayKiosk
  readonly atlas: Atlas
  readonly version: string
  readonly record: HallRecord
  /** Whether what this machine remembers outlives the page. */
  readonly storeKeeps: boolean
  readonly mapDraws: boolean
  readonly today: string
  readonly deeds: ServiceDeeds
  /** Where content from a stick is put in. */
  readonly loader: ReactNode
}

const FAULT_WORDS: Readonly<Record<HallFault, KioskKey>> = {
  expired: "kiosk.fault-expired",
  "expires-soon": "kiosk.fault-expires-soon",
  "no-map": "kiosk.fault-no-map",
  "store-blocked": "kiosk.fault-store",
  "errors-today": "kiosk.fault-errors",
}

const SHOWN_ERRORS = 20
const SHOWN_DAYS = 14

/** What staff need to know of a screen, in their words, and what they can do about it. */
export const ServicePage = (props: ServicePageProps) => {
  const { say, atlas, version, record, storeKeeps, mapDraws, today, deeds, loader } = props
  const faults = hallFaults({ contentExpires: atlas.contentExpires, record, storeKeeps, mapDraws, today })
  const days = dayTable(record).slice(-SHOWN_DAYS).reverse()
  const errors = record.errors.slice(-SHOWN_ERRORS).reverse()
  return (
    <div className={styles["service"]} role="dialog" aria-modal="true" aria-label={say("kiosk.service")}>
      <h1>{say("kiosk.service")}</h1>
      <p className={styles["verdict"]} data-fine={faults.length === 0}>
        {faults.length === 0
          ? say("kiosk.fine")
          : say("kiosk.to-do", { what: faults.map((fault) => say(FAULT_WORDS[fault])).join("；") })}
      </p>
      <div className={styles["deeds"]}>
        <button type="button" onClick={deeds.closeHall}>
          {say("kiosk.close-hall")}
        </button>
        <button type="button" onClick={deeds.reload}>
          {say("kiosk.reload")}
        </button>
        <button type="button" onClick={deeds.saveCounts}>
          {say("kiosk.save-counts")}
        </button>
        <button type="button" onClick={deeds.saveDiagnostics}>
          {say("kiosk.save-diagnostics")}
        </button>
        <button type="button" onClick={deeds.changePin}>
          {say("kiosk.change-pin")}
        </button>
        <button type="button" className={styles["main"]} onClick={deeds.close}>
          {say("kiosk.back-to-hall")}
        </button>
      </div>
      <Facts
        facts={[
          { label: say("kiosk.version"), value: version },
          { label: say("kiosk.content"), value: `${atlas.title.zh} · ${atlas.edition}` },
          { label: say("kiosk.expires"), value: atlas.contentExpires ?? say("kiosk.never-expires") },
        ]}
      />
      {loader}
      <h2>{say("kiosk.counts")}</h2>
      {days.length === 0 ? (
        <p>{say("kiosk.no-counts")}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{say("kiosk.day")}</th>
              <th scope="col">{say("kiosk.visits")}</th>
              <th scope="col">{say("kiosk.belts-seen")}</th>
              <th scope="col">{say("kiosk.stops-seen")}</th>
              <th scope="col">{say("kiosk.plans-made")}</th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ date, visits, belts, stops, plans }) => (
              <tr key={date}>
                <th scope="row">{date}</th>
                <td>{visits}</td>
                <td>{belts}</td>
                <td>{stops}</td>
                <td>{plans}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>{say("kiosk.errors", { count: record.errors.length })}</h2>
      {errors.length === 0 ? (
        <p>{say("kiosk.no-errors")}</p>
      ) : (
        <ul className={styles["errors"]}>
          {errors.map(({ at, what }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: equal errors may come at one moment
            <li key={index}>
              <time>{at}</time> {what}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
