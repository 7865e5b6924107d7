import { type ReactNode, useEffect, useRef } from "react"
import { createPortal } from "react-dom"
import { Glyph } from "../kit/glyph.tsx"
import type { SheetSize } from "./sheet-size.ts"
import sheets from "./sheets.module.css"
import { useFit } from "./use-fit.ts"
import { usePrinting } from "./use-printing.ts"

/** What stands around the sheets. */
export type SheetsWords = {
  readonly back: string
  readonly print: string
  readonly sheets: string
  readonly hint: string
}

type SheetsRoomProps = {
  readonly words: SheetsWords
  readonly title: string
  readonly size: SheetSize
  readonly ready: boolean
  readonly close: () => void
  readonly children: (zoom: number) => ReactNode
}

/** Sheets over the whole window, as they will be printed, with what is needed to print them. Esc leads back. */
export const SheetsRoom = ({ words, title, size, ready, close, children }: SheetsRoomProps) => {
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
          <Glyph name="back" /> {words.back}
        </button>
        <h1>{title}</h1>
        <button type="button" className={sheets["do"]} disabled={!ready} onClick={() => window.print()}>
          {words.print}
        </button>
      </header>
      <section
        className={sheets["desk"]}
        ref={desk}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label={words.sheets}
        data-may-scroll-sideways=""
      >
        <p className={sheets["hint"]}>{words.hint}</p>
        {children(zoom)}
      </section>
    </div>,
    document.body,
  )
}
