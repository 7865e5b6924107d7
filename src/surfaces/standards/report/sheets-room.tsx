import { type ReactNode, useEffect, useRef } from "react"
import { createPortal } from "react-dom"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import type { SheetSize } from "../../../panels/sheets/sheet-size.ts"
import sheets from "../../../panels/sheets/sheets.module.css"
import { useFit } from "../../../panels/sheets/use-fit.ts"
import { usePrinting } from "../../../panels/sheets/use-printing.ts"
import type { SayLists } from "../../../text/lists-words.ts"

type SheetsRoomProps = {
  readonly say: SayLists
  readonly title: string
  readonly size: SheetSize
  readonly ready: boolean
  readonly close: () => void
  readonly children: (zoom: number) => ReactNode
}

/** Sheets over the whole window, as they will be printed, with what is needed to print them. Esc leads back. */
export const SheetsRoom = ({ say, title, size, ready, close, children }: SheetsRoomProps) => {
  const room = useRef<HTMLDivElement>(null)
  const desk = useRef<HTMLElement>(null)
  const zoom = useFit(desk, size.widthMm)
  usePrinting(size)
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
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") close()
      }}
    >
      <header className={sheets["bar"]}>
        <button type="button" className={sheets["button"]} onClick={close}>
          <Glyph name="back" /> {say("report.back")}
        </button>
        <h1>{title}</h1>
        <button type="button" className={sheets["do"]} disabled={!ready} onClick={() => window.print()}>
          {say("report.print-do")}
        </button>
      </header>
      <section
        className={sheets["desk"]}
        ref={desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={say("report.sheets")}
        data-may-scroll-sideways=""
      >
        <p className={sheets["hint"]}>{say("report.hint")}</p>
        {children(zoom)}
      </section>
    </div>,
    document.body,
  )
}
