import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from "react"
import { createPortal } from "react-dom"
import type { BaseLayer } from "../../domain/atlas.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import { type Itinerary, itineraryOf } from "../../export/itinerary.ts"
import { poster, type Sheet } from "../../export/print/poster.ts"
import { PAPER } from "../../export/print/print-colours.ts"
import { type GuideAtHand, takeAlongOf } from "../../export/take-along-of.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import { Drawing } from "../../panels/sheets/drawing.tsx"
import { PagedSheets } from "../../panels/sheets/paged-sheets.tsx"
import styles from "../../panels/sheets/sheets.module.css"
import { useFit } from "../../panels/sheets/use-fit.ts"
import { usePrinting } from "../../panels/sheets/use-printing.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { linkTo } from "../../view/link.ts"
import type { Page } from "../../view/view.ts"
import { wishText } from "../../view/wish-link.ts"
import { groupItinerary, timetable } from "./documents.tsx"
import { PAPER_SIZES } from "./paper-size.ts"
import { PrintBar } from "./print-bar.tsx"
import { usePrintBase } from "./use-print-base.ts"

export type PrintPage = Extract<Page, { readonly kind: "print" }>

/** What the paper needs of a guide. */
export type PrintGuide = GuideAtHand & {
  readonly say: SayGuide
  readonly state: "working" | "failed" | "answered"
  readonly streetsUnread: boolean
  readonly wish: VisitWish | null
  readonly retry: () => void
}

type PrintRoomProps = {
  readonly reader: CityReader
  readonly guide: PrintGuide
  readonly page: PrintPage
  readonly baseLayers: readonly BaseLayer[]
}

const LEGIBLE = 0.75 // below this scale letters of ten points are hard to read on a screen

/** The visit as sheets of paper over the whole window: as they will be printed, with what is needed to print them. */
export const PrintRoom = ({ reader, guide, page, baseLayers }: PrintRoomProps) => {
  const { say, state } = guide
  const size = PAPER_SIZES[page.paper]
  const room = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLElement>(null)
  const fit = useFit(desk, size.widthMm)
  const [enlarged, setEnlarged] = useState(false)
  const zoom = enlarged && fit < LEGIBLE ? 1 : fit
  const belt = reader.index.belts.get(page.belt)
  const read = usePrintBase(baseLayers, reader.fileUrl)
  usePrinting(size)
  useEffect(() => room.current?.focus(), [])

  // Paper without a wish is of the belt as it is reported.
  const of = page.wish === "" ? "tour" : "visit"
  // The code on the paper opens what the paper says, on whatever day it is read.
  const wish = guide.wish === null ? page.wish : wishText(guide.wish)
  const hash = linkTo({
    ...reader.view,
    page: of === "visit" ? { kind: "plan", belt: page.belt, wish } : { kind: "tour", belt: page.belt, stop: 0 },
    camera: null,
    extras: [],
    theme: "auto",
  })
  const itinerary = useMemo((): Itinerary | null => {
    const take = takeAlongOf(reader, guide, { kind: of }, hash)
    return take === null ? null : itineraryOf(take)
  }, [reader, guide, of, hash])
  const sheet = useMemo((): Sheet | null => (read === null ? null : { base: read.base, colours: PAPER }), [read])
  const shown = state === "answered" && sheet !== null && itinerary !== null && itinerary.stops.length > 0
  const title = belt === undefined ? reader.say("belt.not-found") : inLanguage(belt.name, reader.view.language)

  const content = (): ReactNode => {
    if (belt === undefined) return <Note words={reader.say("belt.not-found")} />
    if (state === "failed")
      return <Note words={say("tour.failed")} again={{ words: say("tour.retry"), do: guide.retry }} />
    if (state === "working" || itinerary === null || sheet === null) return <Note words={say("print.preparing")} />
    if (itinerary.stops.length === 0) return <Note words={say("plan.none")} more={say("plan.none-help")} />
    return <Sheets key={page.paper} {...{ itinerary, sheet, say, zoom }} paper={page.paper} />
  }
  return createPortal(
    <div
      className={styles["room"]}
      ref={room}
      tabIndex={-1}
      data-page=""
      role="dialog"
      aria-modal="true"
      aria-label={say("print.title", { title })}
    >
      <PrintBar
        reader={reader}
        say={say}
        page={page}
        title={title}
        ready={shown}
        known={belt !== undefined}
        enlarged={shown && fit < LEGIBLE ? { now: enlarged, change: () => setEnlarged(!enlarged) } : null}
      />
      <section
        className={styles["desk"]}
        ref={desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say("print.sheets")}
        data-may-scroll-sideways=""
      >
        {shown && <p className={styles["hint"]}>{say("print.hint", { paper: say(size.words) })}</p>}
        {shown && read !== null && read.missing > 0 && (
          <p className={styles["note"]}>{say("print.base-missing", { count: read.missing })}</p>
        )}
        {shown && guide.streetsUnread && <p className={styles["note"]}>{say("tour.streets-unread")}</p>}
        {content()}
      </section>
    </div>,
    document.body,
  )
}

type NoteProps = {
  readonly words: string
  readonly more?: string
  readonly again?: { readonly words: string; readonly do: () => void }
}

const Note = ({ words, more, again }: NoteProps) => (
  <div className={styles["note"]} role="status">
    <p>{words}</p>
    {more !== undefined && <p>{more}</p>}
    {again !== undefined && (
      <button type="button" className={styles["button"]} onClick={again.do}>
        {again.words}
      </button>
    )}
  </div>
)

type SheetsProps = {
  readonly itinerary: Itinerary
  readonly sheet: Sheet
  readonly say: SayGuide
  readonly zoom: number
  readonly paper: PrintPage["paper"]
}

const Sheets = ({ itinerary, sheet, say, zoom, paper }: SheetsProps) => {
  const drawn = useMemo(
    () => (paper === "poster" ? <Drawing drawn={poster(itinerary, sheet)} /> : null),
    [itinerary, sheet, paper],
  )
  const doc = useMemo(
    () => (paper === "timetable" ? timetable(itinerary, sheet, say) : groupItinerary(itinerary, sheet)),
    [itinerary, sheet, say, paper],
  )
  if (drawn === null)
    return (
      <PagedSheets
        doc={doc}
        zoom={zoom}
        preparing={say("print.preparing")}
        pageWords={(number, pages) => say("print.page", { page: number, pages })}
      />
    )
  const { widthMm, heightMm } = PAPER_SIZES.poster
  const size = { "--sheet-width": `${widthMm}mm`, "--sheet-height": `${heightMm}mm`, "--zoom": zoom } as CSSProperties
  return (
    <section className={styles["poster"]} style={size} data-sheet={1} data-may-be-small="">
      {drawn}
    </section>
  )
}
