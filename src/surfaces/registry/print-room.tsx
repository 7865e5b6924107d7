import { useCallback, useState } from "react"
import { cellWords, type ReportTable } from "../../export/standards/report-table.ts"
import { PagedSheets } from "../../panels/sheets/paged-sheets.tsx"
import { plain, type SheetDoc, strong } from "../../panels/sheets/sheet-doc.ts"
import { A3_LANDSCAPE, MARGIN_MM } from "../../panels/sheets/sheet-size.ts"
import { SheetsRoom } from "../../panels/sheets/sheets-room.tsx"
import { askAgain, type LookedDesk } from "./desk-state.ts"
import styles from "./registry.module.css"
import { registryReport } from "./take-along.tsx"

const ROOM_MM = A3_LANDSCAPE.widthMm - 2 * MARGIN_MM
const COLOUR = "#B4282D"

type PrintRoomProps = {
  readonly desk: LookedDesk
  readonly title: string
  readonly tables: () => readonly ReportTable[]
}

/** The page's tables on A3, as they will be printed. Another language makes other sheets. */
export const PrintRoom = (props: PrintRoomProps) => <Sheeted key={props.desk.reader.view.language} {...props} />

const Sheeted = ({ desk, title, tables }: PrintRoomProps) => {
  const { words, ask } = desk
  const { say } = words
  // Laid out once: a document that changes would be measured again.
  const [docs] = useState(() => {
    const { stamp, imprint, blanks } = registryReport(desk, title, [])
    return tables().map((table) => docOf(table, stamp, imprint, blanks))
  })
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const ready = docs.every((_doc, at) => counts[String(at)] !== undefined)
  const close = (): void => (ask.depth > 0 && history.length > 1 ? history.back() : askAgain(desk, { paper: false }))
  return (
    <SheetsRoom
      words={{
        back: say("registry.print-back"),
        print: say("registry.print-do"),
        sheets: say("registry.print-sheets"),
        hint: say("registry.print-hint"),
      }}
      title={title}
      size={A3_LANDSCAPE}
      ready={ready}
      close={close}
    >
      {(zoom) =>
        docs.map((doc, at) => (
          <Sheets
            key={doc.head[1]}
            name={String(at)}
            doc={doc}
            zoom={zoom}
            preparing={say("registry.making")}
            counted={setCounts}
            words={(page) =>
              say("registry.print-page", {
                page: docs.slice(0, at).reduce((sum, _doc, before) => sum + (counts[String(before)] ?? 0), 0) + page,
                pages: total,
              })
            }
          />
        ))
      }
    </SheetsRoom>
  )
}

type SheetsProps = {
  readonly name: string
  readonly doc: SheetDoc
  readonly zoom: number
  readonly preparing: string
  readonly counted: (change: (before: Readonly<Record<string, number>>) => Readonly<Record<string, number>>) => void
  readonly words: (page: number) => string
}

const Sheets = ({ name, doc, zoom, preparing, counted, words }: SheetsProps) => {
  const tell = useCallback(
    (pages: number) => counted((before) => (before[name] === pages ? before : { ...before, [name]: pages })),
    [counted, name],
  )
  return <PagedSheets doc={doc} zoom={zoom} preparing={preparing} pageWords={words} counted={tell} />
}

/** A table as a document of A3 sheets, its head on each. */
const docOf = (
  table: ReportTable,
  stamp: string | null,
  imprint: readonly string[],
  blanks: readonly string[],
): SheetDoc => {
  const shown = table.columns.flatMap(({ millimetres }, at) => (millimetres === null ? [] : [{ at, millimetres }]))
  const all = shown.reduce((sum, { millimetres }) => sum + millimetres, 0)
  const rowOf = (cells: ReportTable["rows"][number], key: string, look: typeof plain) => ({
    key,
    cells: shown.map(({ at }) => {
      const words = cellWords(cells[at] ?? null)
      return words === "" ? [] : [...new Set(words.split("\n"))].map(look)
    }),
  })
  return {
    size: A3_LANDSCAPE,
    head: ["", table.title],
    stamp,
    foot: imprint.find((line) => /\d{4}/.test(line)) ?? "",
    colour: COLOUR,
    isDense: true,
    before: [
      {
        key: "title",
        node: (
          <div className={styles["paper-title"]}>
            <h2>{table.title}</h2>
            {table.lead.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        ),
      },
    ],
    columns: shown.map(({ at, millimetres }) => ({
      label: table.columns[at]?.label ?? "",
      widthMm: (millimetres / all) * ROOM_MM,
    })),
    rows: [
      ...table.rows.map((cells, row) => rowOf(cells, String(row), plain)),
      ...table.totals.map((cells, row) => rowOf(cells, `total ${row}`, strong)),
    ],
    after: [
      {
        key: "closing",
        node: (
          <div className={styles["paper-close"]}>
            {table.foot.map((line) => (
              <p key={line}>{line}</p>
            ))}
            <p>{blanks.join("　　　　　　")}</p>
            <p>{imprint.join(" · ")}</p>
          </div>
        ),
      },
    ],
  }
}
