import { inLanguage } from "../../domain/local-text.ts"
import type { Itinerary } from "../../export/itinerary.ts"
import { leadLines } from "../../export/itinerary-rows.ts"
import { type Drawn, draw } from "../../export/print/drawn.ts"
import { qrMark } from "../../export/print/qr-mark.ts"
import { Drawing } from "../../panels/sheets/drawing.tsx"
import type { SheetPart } from "../../panels/sheets/sheet-doc.ts"
import styles from "../../panels/sheets/sheets.module.css"

const QR_UNITS = 100

const codeOf = (link: string | null, label: string): Drawn | null => {
  const mark = link === null ? null : qrMark(link, [0, 0], QR_UNITS)
  if (mark === null) return null
  const attributes = { viewBox: `0 0 ${QR_UNITS} ${QR_UNITS}`, width: "27mm", height: "27mm", role: "img" }
  return draw("svg", attributes, draw("title", {}, label), mark)
}

/** What a document begins with: what it is, of which belt, when, how far; with a code that opens it on a phone. */
export const titlePart = (itinerary: Itinerary, heading: string): SheetPart => {
  const { belt, language, city, say, imprint } = itinerary
  const code = codeOf(imprint.link, say("take.scan"))
  return {
    key: "title",
    node: (
      <div className={styles["title"]}>
        <div>
          <h2>{belt === null ? city : inLanguage(belt.name, language)}</h2>
          <p className={styles["what"]}>{heading}</p>
          {leadLines(itinerary).map((line) => (
            <p key={line}>{line}</p>
          ))}
          {imprint.fictionalNote !== null && <p className={styles["fictional"]}>{imprint.fictionalNote}</p>}
        </div>
        {code !== null && (
          <figure className={styles["code"]}>
            <Drawing drawn={code} />
            <figcaption>{say("take.scan")}</figcaption>
          </figure>
        )}
      </div>
    ),
  }
}

/** What a document says of itself at its end. */
export const imprintPart = ({ imprint, say }: Itinerary): SheetPart => ({
  key: "imprint",
  node: (
    <div className={styles["imprint"]}>
      {imprint.notes.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>{imprint.approval}</p>
      {imprint.attribution.map((text) => (
        <p key={text}>{say("take.sources", { text })}</p>
      ))}
      {imprint.link !== null && <p>{say("take.open-link", { link: imprint.link })}</p>}
    </div>
  ),
})
