import type { MouseEvent } from "react"
import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import { pagesBehind } from "../../panels/kit/pages-behind.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import styles from "../../panels/sheets/sheets.module.css"
import type { SayGuide } from "../../text/guide-words.ts"
import { PAPERS } from "../../view/view.ts"
import type { PrintPage } from "./print-room.tsx"

type PrintBarProps = {
  readonly reader: CityReader
  readonly say: SayGuide
  readonly page: PrintPage
  readonly title: string
  /** Something stands on the sheets. */
  readonly ready: boolean
  /** There is such a belt: other papers can be had. */
  readonly known: boolean
  /** A sheet does not fit legibly: it may be shown at its own size; null where it does. */
  readonly enlarged: { readonly now: boolean; readonly change: () => void } | null
}

/** What a person does with sheets: go back, take another paper, look closer, print. */
export const PrintBar = ({ reader, say, page, title, ready, known, enlarged }: PrintBarProps) => {
  const { belt, wish } = page
  // Back where there is a page to go back to; otherwise the link leads to the plan or the tour.
  const back = (event: MouseEvent): void => {
    if (pagesBehind() === 0 || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    event.stopPropagation()
    history.back()
  }
  return (
    <header className={styles["bar"]}>
      <div className={styles["bar-title"]} onClickCapture={back}>
        <Go
          reader={reader}
          to={
            known
              ? wish === ""
                ? { kind: "open-tour", belt, stop: 0 }
                : { kind: "open-plan", belt, wish }
              : { kind: "go-home" }
          }
          className={styles["button"]}
        >
          <Glyph name="back" /> {say("print.back")}
        </Go>
      </div>
      <h1>{say("print.title", { title })}</h1>
      {known && (
        <nav className={styles["papers"]} aria-label={say("print.paper")}>
          {PAPERS.map((paper) => (
            <Go
              key={paper}
              reader={reader}
              to={{ kind: "open-print", belt, wish, paper }}
              className={styles["button"]}
              current={paper === page.paper}
            >
              {say(`along.print-${paper}`)}
            </Go>
          ))}
        </nav>
      )}
      {enlarged !== null && (
        <button type="button" className={styles["button"]} aria-pressed={enlarged.now} onClick={enlarged.change}>
          {say("print.enlarge")}
        </button>
      )}
      {known && (
        <button type="button" className={styles["do"]} disabled={!ready} onClick={() => window.print()}>
          {say("print.do")}
        </button>
      )}
    </header>
  )
}
