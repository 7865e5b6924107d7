import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from "react"
import { fillPages, type PageOfPieces } from "./fill-pages.ts"
import { cutRow, type SheetDoc, type SheetPart, type SheetRow } from "./sheet-doc.ts"
import { MARGIN_MM, PIXELS_A_MM } from "./sheet-size.ts"
import { SheetTable } from "./sheet-table.tsx"
import styles from "./sheets.module.css"

// What print.module.css keeps for the lines above and below, and a little for letters that paper sets wider than screens.
const HEAD_MM = 10
const FOOT_MM = 9
const SLACK_MM = 2

type LaidOut = {
  readonly doc: SheetDoc
  readonly rows: readonly SheetRow[]
  readonly pages: readonly PageOfPieces[] | null
}

/** What was measured: heights in pixels of paper. */
const measured = (box: HTMLElement, doc: SheetDoc) => {
  const heightOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0
  const parts = [...box.querySelectorAll("[data-part]")].map(heightOf)
  const table = box.querySelector("table")
  return {
    before: parts.slice(0, doc.before.length),
    after: parts.slice(doc.before.length),
    head: heightOf(table?.tHead),
    rows: [...(table?.tBodies[0]?.rows ?? [])].map(heightOf),
    room: (doc.size.heightMm - 2 * MARGIN_MM - HEAD_MM - FOOT_MM - SLACK_MM) * PIXELS_A_MM,
  }
}

/** The next step of laying out: rows cut where one is higher than a page, else the pages. */
const laidOut = (box: HTMLElement, doc: SheetDoc, rows: readonly SheetRow[]): LaidOut => {
  const { before, after, head, rows: heights, room } = measured(box, doc)
  const cut = rows.flatMap((row, index) => ((heights[index] ?? 0) + head > room ? cutRow(row) : [row]))
  if (cut.length > rows.length) return { doc, rows: cut, pages: null }
  const pieces = [
    ...before.map((height) => ({ height, isRow: false })),
    ...heights.map((height) => ({ height, isRow: true })),
    ...after.map((height) => ({ height, isRow: false })),
  ]
  return { doc, rows, pages: fillPages(pieces, room, head) }
}

const Parts = ({ parts }: { readonly parts: readonly SheetPart[] }) =>
  parts.map(({ key, node }) => (
    <div key={key} data-part={key}>
      {node}
    </div>
  ))

type PagedSheetsProps = {
  readonly doc: SheetDoc
  readonly zoom: number
  readonly preparing: string
  readonly pageWords: (page: number, pages: number) => string
  /** Told how many pages there are once they are laid out: several documents are counted as one. */
  readonly counted?: (pages: number) => void
}

/** A document on as many sheets as it needs: set once out of sight, measured, and laid out into pages. */
export const PagedSheets = ({ doc, zoom, preparing, pageWords, counted }: PagedSheetsProps) => {
  const box = useRef<HTMLDivElement>(null)
  const [kept, keep] = useState<LaidOut>({ doc, rows: doc.rows, pages: null })
  const now = kept.doc === doc ? kept : { doc, rows: doc.rows, pages: null }
  const { rows, pages } = now
  useLayoutEffect(() => {
    if (pages === null && box.current !== null) keep(laidOut(box.current, doc, rows))
  }, [doc, rows, pages])

  const count = pages?.length ?? null
  useEffect(() => {
    if (count !== null) counted?.(count)
  }, [count, counted])

  const paper = {
    "--sheet-width": `${doc.size.widthMm}mm`,
    "--sheet-height": `${doc.size.heightMm}mm`,
    "--tour": doc.colour,
    "--zoom": zoom,
  } as CSSProperties
  if (pages === null)
    return (
      <>
        <p className={styles["note"]} role="status">
          {preparing}
        </p>
        <div className={styles["measure"]} style={paper} ref={box} aria-hidden="true">
          <Parts parts={doc.before} />
          <SheetTable columns={doc.columns} rows={rows} isDense={doc.isDense === true} />
          <Parts parts={doc.after} />
        </div>
      </>
    )
  const firstRow = doc.before.length
  const firstAfter = firstRow + rows.length
  return pages.map(({ from, to }, index) => {
    const pageRows = rows.slice(Math.max(0, from - firstRow), Math.max(0, to - firstRow))
    return (
      <section key={from} className={styles["sheet"]} style={paper} data-sheet={index + 1} data-may-be-small="">
        <header className={styles["head"]}>
          <span>{doc.head[index === 0 ? 0 : 1]}</span>
          {doc.stamp !== null && <strong className={styles["stamp"]}>{doc.stamp}</strong>}
        </header>
        <div className={styles["body"]}>
          <Parts parts={doc.before.slice(from, to)} />
          {pageRows.length > 0 && <SheetTable columns={doc.columns} rows={pageRows} isDense={doc.isDense === true} />}
          <Parts parts={doc.after.slice(Math.max(0, from - firstAfter), Math.max(0, to - firstAfter))} />
        </div>
        <footer className={styles["foot"]}>
          <span>{doc.foot}</span>
          <span>{pageWords(index + 1, pages.length)}</span>
        </footer>
      </section>
    )
  })
}
