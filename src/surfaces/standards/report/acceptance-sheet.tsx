import type { CSSProperties } from "react"
import type { AcceptanceForm } from "../../../export/standards/acceptance-form.ts"
import { A4_PORTRAIT } from "../../../panels/sheets/sheet-size.ts"
import sheets from "../../../panels/sheets/sheets.module.css"
import type { SayLists } from "../../../text/lists-words.ts"
import styles from "./report.module.css"

type AcceptanceSheetProps = {
  readonly form: AcceptanceForm
  readonly say: SayLists
  readonly zoom: number
  readonly page: string
}

/** One 验收表 on one A4: facts, items, an opinion to write, places to sign. */
export const AcceptanceSheet = ({ form, say, zoom, page }: AcceptanceSheetProps) => {
  const paper = {
    "--sheet-width": `${A4_PORTRAIT.widthMm}mm`,
    "--sheet-height": `${A4_PORTRAIT.heightMm}mm`,
    "--tour": "#B4282D",
    "--zoom": zoom,
  } as CSSProperties
  return (
    <section className={sheets["sheet"]} style={paper} data-sheet={page} data-may-be-small="">
      <header className={sheets["head"]}>
        <span>{form.imprint.find((line) => /\d{4}/.test(line)) ?? ""}</span>
        {form.stamp !== null && <strong className={sheets["stamp"]}>{form.stamp}</strong>}
      </header>
      <div className={`${sheets["body"]} ${styles["form"]}`}>
        <h2>{form.title}</h2>
        <h3>{form.subject}</h3>
        <dl>
          {form.facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <table>
          <colgroup>
            <col style={{ width: "24%" }} />
            <col style={{ width: "14%" }} />
            <col style={{ width: "40%" }} />
            <col style={{ width: "22%" }} />
          </colgroup>
          <thead>
            <tr>
              <th scope="col">{say("report.accept-item")}</th>
              <th scope="col">{say("report.accept-found")}</th>
              <th scope="col">{say("report.accept-reason")}</th>
              <th scope="col">{say("report.accept-checked")}</th>
            </tr>
          </thead>
          <tbody>
            {form.rows.map(({ item, state, reason }) => (
              <tr key={item}>
                <td>{item}</td>
                <td>{state}</td>
                <td>{reason}</td>
                <td>{say("report.accept-yes-no")}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className={styles["opinion"]}>{say("report.accept-opinion")}</p>
        <div className={styles["signs"]}>
          {form.signs.map((sign) => (
            <div key={sign}>
              <p>{sign}</p>
              <p className={styles["date"]}>{say("report.accept-date")}</p>
            </div>
          ))}
        </div>
        <p className={styles["small"]}>{form.imprint.join(" · ")}</p>
      </div>
      <footer className={sheets["foot"]}>
        <span>
          {form.title} · {form.subject}
        </span>
        <span>{page}</span>
      </footer>
    </section>
  )
}
