import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { createPortal } from "react-dom"
import type { Report } from "../../../export/standards/report.ts"
import { cellWords } from "../../../export/standards/report-table.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { PagedSheets } from "../../../panels/sheets/paged-sheets.tsx"
import { plain, type SheetDoc } from "../../../panels/sheets/sheet-doc.ts"
import { A4_LANDSCAPE } from "../../../panels/sheets/sheet-size.ts"
import sheets from "../../../panels/sheets/sheets.module.css"
import { useFit } from "../../../panels/sheets/use-fit.ts"
import { usePrinting } from "../../../panels/sheets/use-printing.ts"
import type { SayCoverage } from "../../../text/coverage-words.ts"

const COLOUR = "#b4282d" // cinnabar, as on all the papers of a desk

type CoveragePrintProps = { readonly say: SayCoverage; readonly report: Report; readonly close: () => void }

const docOf = (report: Report, table: Report["tables"][number]): SheetDoc => ({
  size: A4_LANDSCAPE,
  head: [report.title, report.title],
  stamp: report.stamp,
  foot: report.imprint.find((line) => /\d{4}/.test(line)) ?? "",
  colour: COLOUR,
  isDense: true,
  before: [
    {
      key: "title",
      node: (
        <>
          <h2>{table.title}</h2>
          {table.lead.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </>
      ),
    },
  ],
  columns: table.columns.map(({ label, millimetres }) => ({ label, widthMm: millimetres ?? 20 })),
  rows: table.rows.map((row, index) => ({
    key: `${index} ${cellWords(row[0] ?? null)}`,
    cells: row.map((cell) => [plain(cellWords(cell))]),
  })),
  after: [
    {
      key: "imprint",
      node: (
        <>
          <p>{report.blanks.join("　　　　")}</p>
          <p>{report.imprint.join(" · ")}</p>
        </>
      ),
    },
  ],
})

/** The tables as A4 sheets over the whole window, counted as one. Esc leads back. */
export const CoveragePrint = ({ say, report, close }: CoveragePrintProps) => {
  const room = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLElement>(null)
  const zoom = useFit(desk, A4_LANDSCAPE.widthMm)
  usePrinting(A4_LANDSCAPE)
  const [shown] = useState(report) // what is printed stays as it was when it was asked for
  const docs = useMemo(() => shown.tables.map((table) => docOf(shown, table)), [shown])
  const [counts, setCounts] = useState<Readonly<Record<number, number>>>({})
  const total = docs.reduce((sum, _, index) => sum + (counts[index] ?? 0), 0)
  useEffect(() => {
    const before = document.activeElement
    room.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
  return createPortal(
    <div
      className={sheets["room"]}
      ref={room}
      tabIndex={-1}
      role="dialog"
      aria-modal="true"
      aria-label={shown.title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close()
      }}
    >
      <header className={sheets["bar"]}>
        <button type="button" className={sheets["button"]} onClick={close}>
          <Glyph name="back" /> {say("out.back")}
        </button>
        <h1>{shown.title}</h1>
        <button
          type="button"
          className={sheets["do"]}
          disabled={Object.keys(counts).length < docs.length}
          onClick={() => window.print()}
        >
          {say("out.print-do")}
        </button>
      </header>
      <section
        className={sheets["desk"]}
        ref={desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say("out.sheets")}
        data-may-scroll-sideways=""
      >
        {docs.map((doc, index) => (
          <Sheets
            key={shown.tables[index]?.name}
            {...{ say, doc, zoom, index, counted: setCounts, total }}
            before={docs.slice(0, index).reduce((sum, _, one) => sum + (counts[one] ?? 0), 0)}
          />
        ))}
      </section>
    </div>,
    document.body,
  )
}

type SheetsProps = {
  readonly say: SayCoverage
  readonly doc: SheetDoc
  readonly zoom: number
  readonly index: number
  /** Pages of the tables before this one, and of all. */
  readonly before: number
  readonly total: number
  readonly counted: (change: (before: Readonly<Record<number, number>>) => Readonly<Record<number, number>>) => void
}

const Sheets = ({ say, doc, zoom, index, before, total, counted }: SheetsProps) => {
  const tell = useCallback(
    (pages: number) => counted((known) => (known[index] === pages ? known : { ...known, [index]: pages })),
    [counted, index],
  )
  return (
    <PagedSheets
      doc={doc}
      zoom={zoom}
      preparing={say("out.preparing")}
      pageWords={(page) => say("out.page", { page: before + page, pages: total })}
      counted={tell}
    />
  )
}
