import { useCallback, useEffect, useMemo, useState } from "react"
import { PAPER } from "../../../export/print/print-colours.ts"
import { fetchLayer, type ReadBase, readPrintBase } from "../../../export/print/read-base.ts"
import type { Report } from "../../../export/standards/report.ts"
import type { ReportFrom } from "../../../export/standards/report-from.ts"
import { reportMap } from "../../../export/standards/report-map.ts"
import type { CityReader } from "../../../panels/kit/reader.ts"
import { PagedSheets } from "../../../panels/sheets/paged-sheets.tsx"
import type { SheetDoc } from "../../../panels/sheets/sheet-doc.ts"
import { A4_LANDSCAPE } from "../../../panels/sheets/sheet-size.ts"
import { SheetsRoom } from "../../../panels/sheets/sheets-room.tsx"
import { coverDoc, MAP_MM, mapDoc, tableDoc } from "./report-docs.tsx"
import { sheetsWords } from "./sheets-words.ts"

type PrintedReportProps = {
  readonly reader: CityReader
  readonly report: Report
  readonly from: ReportFrom
  /** Names of the tables that are printed; "cover" and "map" beside them. */
  readonly parts: ReadonlySet<string>
  readonly close: () => void
}

/** The report as A4 sheets, counted as one. */
export const PrintedReport = ({ reader, report, from, parts, close }: PrintedReportProps) => {
  const { say } = from
  const [read, setRead] = useState<ReadBase | null>(null)
  const { baseLayers } = reader.atlas
  const { fileUrl } = reader
  useEffect(() => {
    let current = true
    readPrintBase(baseLayers, (layer) => fetchLayer(fileUrl(`${layer}.geojson`))).then((found) => {
      if (current) setRead(found)
    })
    return () => {
      current = false
    }
  }, [baseLayers, fileUrl])
  const docs = useMemo((): readonly (readonly [key: string, doc: SheetDoc])[] => {
    if (read === null) return []
    const [pack] = from.packs
    const rollup = report.tables.find(
      ({ name }) => pack !== undefined && name === say("report.rollup-of", { pack: reader.text(pack.title) }),
    )
    const map = pack === undefined ? null : reportMap(pack, from, read.base, PAPER, MAP_MM)
    return [
      ...(parts.has("cover") ? [["cover", coverDoc(report, rollup ?? null)] as const] : []),
      ...(parts.has("map") ? [["map", mapDoc(map, report, say)] as const] : []),
      ...report.tables.flatMap((table) =>
        parts.has(table.name) ? [[table.name, tableDoc(table, report)] as const] : [],
      ),
    ]
  }, [read, from, report, parts, say, reader])
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const known = docs.every(([key]) => counts[key] !== undefined)
  const total = docs.reduce((sum, [key]) => sum + (counts[key] ?? 0), 0)
  return (
    <SheetsRoom
      words={sheetsWords(say)}
      title={report.title}
      size={A4_LANDSCAPE}
      ready={docs.length > 0 && known}
      close={close}
    >
      {(zoom) =>
        docs.length === 0 ? (
          <p role="status">{say("report.preparing")}</p>
        ) : (
          docs.map(([key, doc], index) => (
            <Section
              key={key}
              name={key}
              doc={doc}
              zoom={zoom}
              preparing={say("report.preparing")}
              counted={setCounts}
              words={(page) =>
                say("report.page", {
                  page: docs.slice(0, index).reduce((sum, [before]) => sum + (counts[before] ?? 0), 0) + page,
                  pages: total,
                })
              }
            />
          ))
        )
      }
    </SheetsRoom>
  )
}

type SectionProps = {
  readonly name: string
  readonly doc: SheetDoc
  readonly zoom: number
  readonly preparing: string
  readonly counted: (change: (before: Readonly<Record<string, number>>) => Readonly<Record<string, number>>) => void
  readonly words: (page: number) => string
}

const Section = ({ name, doc, zoom, preparing, counted, words }: SectionProps) => {
  const tell = useCallback(
    (pages: number) => counted((before) => (before[name] === pages ? before : { ...before, [name]: pages })),
    [counted, name],
  )
  return <PagedSheets doc={doc} zoom={zoom} preparing={preparing} pageWords={words} counted={tell} />
}
