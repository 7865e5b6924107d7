import { type ReactNode, useMemo, useState } from "react"
import type { StandardId } from "../../../domain/ids.ts"
import { reportOf } from "../../../export/standards/report.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import styles from "../../../panels/lists/lists.module.css"
import type { ListsTools } from "../lists/lists-tools.ts"
import { reportFromTools } from "../lists/report-sources.ts"
import { useTasks } from "../lists/use-tasks.ts"
import { Acceptance } from "./acceptance.tsx"
import { PrintedReport } from "./printed-report.tsx"
import { ReportTools } from "./report-tools.tsx"
import { TablePreview } from "./table-preview.tsx"
import { MOST_FINDINGS, useReportFindings } from "./use-report-findings.ts"

const ALWAYS = ["cover", "map"] as const
const LONG_PRINT = 500 // rows: more is left out of the print until somebody asks

/** The report of some standards: looked at, printed, copied, taken along; every form has the same figures. */
export const ReportPage = (tools: ListsTools) => {
  const { reader, say, scores } = tools
  const { standards } = reader.atlas
  const [chosen, setChosen] = useState<ReadonlySet<StandardId>>(
    () =>
      new Set(
        standards
          .filter(({ appliesTo }) => appliesTo.what === "belt")
          .slice(0, 1)
          .map(({ id }) => id),
      ),
  )
  const packs = useMemo(() => standards.filter(({ id }) => chosen.has(id)), [standards, chosen])
  const [tries, setTries] = useState(0)
  const found = useReportFindings(tools, packs, tries)
  const { rows } = useTasks(tools)
  const [withPersons, setWithPersons] = useState(false)
  const findings = found.state === "ready" ? found.findings : null
  const from = useMemo(
    () => (findings === null ? null : reportFromTools(tools, packs, findings, rows, withPersons)),
    [tools, packs, findings, rows, withPersons],
  )
  const report = useMemo(() => (from === null ? null : reportOf(from)), [from])
  const [shownName, show] = useState<string | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isPrinting, setPrinting] = useState(false)
  const shown = report?.tables.find(({ name }) => name === shownName) ?? report?.tables[0] ?? null
  const long = new Set(report?.tables.filter((table) => table.rows.length > LONG_PRINT).map(({ name }) => name) ?? [])
  const partNames = [...ALWAYS, ...(report?.tables.map(({ name }) => name) ?? [])]
  // A long table is printed only when it was asked for, any other unless it was left out.
  const parts = new Set(partNames.filter((name) => left.has(name) === long.has(name)))
  const flip = (set: ReadonlySet<string>, name: string): ReadonlySet<string> =>
    new Set(set.has(name) ? [...set].filter((one) => one !== name) : [...set, name])
  const check = (words: ReactNode, isOn: boolean, change: () => void, key?: string): ReactNode => (
    <label key={key} className={styles["check"]}>
      <input type="checkbox" checked={isOn} onChange={change} />
      {words}
    </label>
  )
  return (
    <div className={styles["page"]}>
      <h2>{say("report.title")}</h2>
      <p className={styles["keeping"]}>{say("report.lead")}</p>
      <fieldset className={styles["tabs"]}>
        <legend>{say("report.packs")}</legend>
        {standards.map(({ id, title }) =>
          check(
            reader.text(title),
            chosen.has(id),
            () => setChosen(new Set(standards.map((one) => one.id).filter((one) => (one === id) !== chosen.has(one)))),
            id,
          ),
        )}
      </fieldset>
      {check(say("lists.with-persons"), withPersons, () => setWithPersons(!withPersons))}
      {found.state === "working" && (
        <p role="status" className={styles["keeping"]}>
          {say("report.loading")}{" "}
          <progress value={found.done} max={Math.max(1, found.all)} aria-label={say("report.loading")} />
        </p>
      )}
      {found.state === "failed" && (
        <div className={styles["warning"]} role="alert">
          <p>{say("report.loading-failed")}</p>
          <button type="button" className={styles["tool"]} onClick={() => setTries(tries + 1)}>
            {say("keep.retry")}
          </button>
        </div>
      )}
      {found.state === "ready" && found.areTooMany && <p>{say("report.findings-too-many", { most: MOST_FINDINGS })}</p>}
      {packs.length === 0 && <p role="status">{say("report.choose-pack")}</p>}
      {report !== null && shown !== null && (
        <>
          <ReportTools tools={tools} report={report} shown={shown} />
          <label className={styles["field"]}>
            {say("report.table")}
            <select value={shown.name} onChange={({ target }) => show(target.value)}>
              {report.tables.map(({ name, rows: all }) => (
                <option key={name} value={name}>
                  {name} · {say("report.rows", { count: all.length })}
                </option>
              ))}
            </select>
          </label>
          <TablePreview table={shown} say={say} />
          <fieldset className={styles["tabs"]}>
            <legend>{say("report.parts")}</legend>
            {partNames.map((name) =>
              check(
                name === "cover" ? say("report.part-cover") : name === "map" ? say("report.map") : name,
                parts.has(name),
                () => setLeft(flip(left, name)),
                name,
              ),
            )}
          </fieldset>
          <button
            type="button"
            className={`${styles["tool"]} ${styles["main-tool"]}`}
            disabled={parts.size === 0}
            onClick={() => setPrinting(true)}
          >
            <Glyph name="print" /> {say("report.print")}
          </button>
        </>
      )}
      {from !== null && <Acceptance tools={tools} from={from} />}
      {isPrinting && report !== null && from !== null && (
        <PrintedReport {...{ reader, report, from, parts }} close={() => setPrinting(false)} />
      )}
      <p className={styles["keeping"]}>{say("report.checked-on", { date: scores.on })}</p>
    </div>
  )
}
