import { useEffect, useRef, useState } from "react"
import { coverageGeojson } from "../../../export/coverage/coverage-geojson.ts"
import { fileName } from "../../../export/file-name.ts"
import { csvText } from "../../../export/standards/csv-text.ts"
import { cityOf } from "../../../export/standards/report-from.ts"
import { fetchedLater } from "../../../panels/kit/fetched-later.tsx"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { saveFile } from "../../../panels/kit/save-file.ts"
import lists from "../../../panels/lists/lists.module.css"
import { gapName, reachWords } from "../cover-words.ts"
import type { Counting, CoverageState, Stoppable } from "../coverage-state.ts"
import { coverageReport } from "./coverage-report.ts"

const CoveragePrint = fetchedLater(async () => (await import("./coverage-print.tsx")).CoveragePrint)

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

type OutToolsProps = CoverageState & { readonly shown: Counting }

/** Takes what is shown along: as a workbook, as CSV, as GeoJSON, on paper. All from the same rows. */
export const OutTools = (state: OutToolsProps) => {
  const { say, reader, today, planned, shown, scenario, reach } = state
  const [said, tell] = useState("")
  const [isPrinting, print] = useState(false)
  const writing = useRef<Stoppable<Uint8Array> | null>(null)
  useEffect(() => () => writing.current?.stop(), [])
  const isPlan = planned === shown && scenario !== null
  const report = () => coverageReport(state, shown)
  const named = (what: string, ending: string): string =>
    fileName(
      [
        reader.atlas.fictional ? say("out.fictional") : null,
        cityOf(reader.atlas, reader.view.language),
        isPlan ? `${say("plan.stamp")} ${scenario.name}` : null,
        what,
        today,
      ],
      ending,
    )
  const save = (name: string, blob: Blob): void => {
    saveFile({ name, blob })
    tell(say("out.made", { name }))
  }
  const excel = async (): Promise<void> => {
    writing.current?.stop()
    tell(say("out.writing"))
    try {
      writing.current = state.writeWorkbook(report())
      const bytes = await writing.current.done
      save(named(say("desk.coverage"), "xlsx"), new Blob([new Uint8Array(bytes)], { type: XLSX }))
    } catch (error) {
      console.warn(error)
      tell(say("out.failed"))
    }
  }
  const csv = (): void => {
    const { tables } = report()
    const [first] = tables
    if (first === undefined) return
    const stamps = [
      ...(reader.atlas.fictional ? [say("out.fictional-note")] : []),
      ...(isPlan ? [say("plan.stamp-long")] : []),
    ]
    const words = csvText(first, stamps.length === 0 ? null : stamps.join(" "))
    save(named(first.name, "csv"), new Blob([words], { type: "text/csv;charset=utf-8" }))
  }
  const geojson = (): void => {
    const { title, imprint } = report()
    const placed = shown.facilities.filter(({ at }) => at !== null)
    const out = coverageGeojson({
      ...{ title, notes: imprint, scenario: isPlan ? scenario : null, stamp: isPlan ? say("plan.stamp-long") : null },
      facilities: shown.facilities,
      reach: reach?.kind === "read" ? reachWords(say, reach.wish) : "",
      shape: shown.survey?.shape ?? [],
      streets: shown.survey?.streets?.lines ?? [],
      gaps: (shown.survey?.gaps ?? []).map((gap, index) => ({
        ...gap,
        name: gapName({ ...state, facilities: placed }, gap, index + 1),
      })),
    })
    save(
      named(say("desk.coverage"), "geojson"),
      new Blob([JSON.stringify(out, null, 2)], { type: "application/geo+json" }),
    )
  }
  const isWhole = shown.survey !== null
  const tool = (name: string, glyph: string, act: () => void) => (
    <button type="button" className={lists["tool"]} disabled={!isWhole} onClick={act}>
      <Glyph name={glyph} /> {name}
    </button>
  )
  return (
    <>
      <div className={lists["bar"]}>
        {tool(say("out.excel"), "download", () => void excel())}
        {tool(say("out.csv"), "download", csv)}
        {tool(say(isPlan ? "out.geojson-plan" : "out.geojson"), "download", geojson)}
        {tool(say("out.print"), "print", () => print(true))}
      </div>
      <p role="status" className={lists["keeping"]}>
        {said}
      </p>
      {isPrinting && <CoveragePrint say={say} report={report()} close={() => print(false)} />}
    </>
  )
}
