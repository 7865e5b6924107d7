import { useMemo } from "react"
import { countStates, type StateCounts } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import kit from "../../../panels/kit/kit.module.css"
import { countWords, type DeskState, tableOf } from "../desk-state.ts"
import { askedPack, packRows } from "../pack-rows.ts"
import { GatherSelect, PackSelect } from "../pack-select.tsx"
import { askedOf, coverageOf } from "../roll-ups.ts"
import styles from "../standards.module.css"
import { StateLegend } from "../state-legend.tsx"
import { CityLines } from "./city-lines.tsx"
import { CoverageTable, countedWords } from "./coverage-table.tsx"
import { SettleMost } from "./settle-most.tsx"

const Totals = ({ desk, standard, counts }: { desk: DeskState; standard: Standard; counts: StateCounts }) => {
  const { say } = desk
  const of = askedOf(counts)
  const mostly = counts.unknown * 2 > of
  return (
    <div className={styles["totals"]} data-mostly-unknown={mostly}>
      <p className={styles["totals-words"]}>{countWords(say, standard, counts)}</p>
      {mostly && <p className={kit["quiet"]}>{say("standards.mostly-unknown", { count: counts.unknown, of })}</p>}
    </div>
  )
}

const PackCoverage = ({ desk, standard }: { readonly desk: DeskState; readonly standard: Standard }) => {
  const { reader, say, ask, scores } = desk
  const { atlas, index } = reader
  const { what } = standard.appliesTo
  const table = tableOf(scores, standard)
  const rows = useMemo(() => packRows(atlas, index, what), [atlas, index, what])
  const coverage = useMemo(() => (table === null ? null : coverageOf(table, rows, ask.by)), [table, rows, ask.by])
  const counts = useMemo(
    () => (table === null || coverage === null ? null : countStates(table, coverage.city.rows)),
    [table, coverage],
  )
  if (table === null || coverage === null || counts === null) return null
  if (coverage.city.rows.length === 0)
    return (
      <div className={kit["empty"]}>
        <p>{say("standards.nobody-asked", { title: reader.text(standard.title) })}</p>
      </div>
    )
  return (
    <>
      <Totals desk={desk} standard={standard} counts={counts} />
      <CoverageTable desk={desk} standard={standard} coverage={coverage} />
      <StateLegend desk={desk} standard={standard} rows={rows} asked={coverage.city.rows} />
      {coverage.exempt > 0 && (
        <p className={kit["quiet"]}>
          {say("standards.exempt", { counted: countedWords(desk, standard, coverage.exempt) })}
        </p>
      )}
      <SettleMost desk={desk} standard={standard} table={table} rows={coverage.city.rows} />
    </>
  )
}

/** The first page of the standards: what is covered where, and how much nobody knows yet. */
export const OverviewPage = (desk: DeskState) => {
  const { reader, say, ask } = desk
  const standard = askedPack(reader.atlas, ask)
  if (standard === null) return null
  return (
    <>
      {standard.appliesTo.what !== "city" && (
        <section>
          <div className={styles["titled"]}>
            <h2>{say("standards.coverage-of", { title: reader.text(standard.title) })}</h2>
            <PackSelect reader={reader} say={say} ask={ask} part="" standard={standard}>
              <GatherSelect reader={reader} say={say} ask={ask} part="" />
            </PackSelect>
          </div>
          <PackCoverage desk={desk} standard={standard} />
          <p className={kit["quiet"]}>{say("standards.source", { source: reader.text(standard.source) })}</p>
        </section>
      )}
      <CityLines desk={desk} />
    </>
  )
}
