import { type ReactNode, useEffect, useRef, useState } from "react"
import { fileName } from "../../export/file-name.ts"
import { csvText } from "../../export/standards/csv-text.ts"
import type { Report } from "../../export/standards/report.ts"
import { cityOf } from "../../export/standards/report-from.ts"
import type { ReportTable } from "../../export/standards/report-table.ts"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import { saveFile } from "../../panels/kit/save-file.ts"
import { type Asked, askBeside, type LookedDesk } from "./desk-state.ts"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

/** What every paper and file of these pages says of itself, around some tables. */
export const registryReport = (
  { reader, words, today }: Pick<LookedDesk, "reader" | "words" | "today">,
  title: string,
  tables: readonly ReportTable[],
): Report => {
  const { atlas } = reader
  const { say } = words
  return {
    title,
    stamp: atlas.fictional ? say("app.fictional") : null,
    language: reader.view.language,
    tables,
    blanks: [say("registry.blank-unit"), say("registry.blank-filled-by"), say("registry.blank-checked-by")],
    imprint: [
      ...(atlas.fictional ? [say("app.fictional-note")] : []),
      say("registry.dates", { edition: atlas.edition, made: today }),
      atlas.approval.number === null ? say("map.no-approval") : say("map.approval", { number: atlas.approval.number }),
      ...atlas.attribution.map(reader.text),
    ],
    formBase: [],
  }
}

/** The name of a file: 虚构示例 first where it is one, the city, what it is, the day. */
export const nameOfFile = (
  { reader, words, today }: Pick<LookedDesk, "reader" | "words" | "today">,
  what: string,
  ending: string,
): string =>
  fileName(
    [
      reader.atlas.fictional ? words.say("app.fictional") : null,
      cityOf(reader.atlas, reader.view.language),
      what,
      today,
    ],
    ending,
  )

type TakeAlongProps = {
  readonly desk: LookedDesk
  readonly title: string
  /** Told when a file is wanted: large lists are written down only then. */
  readonly tables: () => readonly ReportTable[]
  /** More files of this page. */
  readonly more?: readonly { readonly label: string; readonly make: () => void }[]
  readonly children?: ReactNode
}

/** Takes what the page shows along: all its tables as a workbook, the first as CSV, or on paper. */
export const TakeAlong = ({ desk, title, tables, more = [], children }: TakeAlongProps) => {
  const { words } = desk
  const { say } = words
  const [told, setTold] = useState<string | null>(null)
  const [making, setMaking] = useState<Asked<Uint8Array> | null>(null)
  const open = useRef<Asked<Uint8Array> | null>(null)
  useEffect(() => () => open.current?.stop(), [])
  const become = (asked: Asked<Uint8Array> | null): void => {
    open.current = asked
    setMaking(asked)
  }
  const excel = (): void => {
    const name = nameOfFile(desk, title, "xlsx")
    const asked = desk.writeWorkbook(registryReport(desk, title, tables()))
    become(asked)
    setTold(null)
    asked.done.then(
      (bytes) => {
        become(null)
        saveFile({ name, blob: new Blob([new Uint8Array(bytes)], { type: XLSX }) })
        setTold(say("registry.made", { name }))
      },
      (error: unknown) => {
        console.warn(error)
        become(null)
        setTold(say("registry.not-made"))
      },
    )
  }
  const csv = (): void => {
    const [first] = tables()
    if (first === undefined) return
    const name = nameOfFile(desk, first.name, "csv")
    const stamp = desk.reader.atlas.fictional ? say("app.fictional-note") : null
    saveFile({ name, blob: new Blob([csvText(first, stamp)], { type: "text/csv;charset=utf-8" }) })
    setTold(say("registry.made", { name }))
  }
  return (
    <div className={kit["actions"]} data-not-in-hall>
      <button type="button" className={kit["action"]} disabled={making !== null} onClick={excel}>
        <Glyph name="download" /> Excel
      </button>
      <button type="button" className={kit["action"]} onClick={csv}>
        <Glyph name="download" /> CSV
      </button>
      <button type="button" className={kit["action"]} onClick={() => askBeside(desk, { depth: 1, paper: true })}>
        <Glyph name="print" /> {say("registry.print")}
      </button>
      {more.map(({ label, make }) => (
        <button key={label} type="button" className={kit["action"]} onClick={make}>
          <Glyph name="calendar" /> {label}
        </button>
      ))}
      {making !== null && (
        <button
          type="button"
          className={kit["action"]}
          onClick={() => {
            making.stop()
            become(null)
          }}
        >
          {say("registry.stop")}
        </button>
      )}
      {children}
      <span role="status" className={kit["quiet"]}>
        {told ?? (making === null ? "" : say("registry.making"))}
      </span>
    </div>
  )
}
