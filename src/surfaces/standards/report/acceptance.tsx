import { useMemo, useState } from "react"
import { countStates } from "../../../domain/finding.ts"
import type { BeltId } from "../../../domain/ids.ts"
import { acceptanceForm } from "../../../export/standards/acceptance-form.ts"
import { type ReportFrom, tableOf } from "../../../export/standards/report-from.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import styles from "../../../panels/lists/lists.module.css"
import { A4_PORTRAIT } from "../../../panels/sheets/sheet-size.ts"
import { SheetsRoom } from "../../../panels/sheets/sheets-room.tsx"
import type { ListsTools } from "../lists/lists-tools.ts"
import { AcceptanceSheet } from "./acceptance-sheet.tsx"
import { sheetsWords } from "./sheets-words.ts"

/** 验收表 of the first standard for belts: one belt's, or all of them. */
export const Acceptance = ({ tools, from }: { readonly tools: ListsTools; readonly from: ReportFrom }) => {
  const { say, reader } = tools
  const pack = from.packs.find(({ appliesTo }) => appliesTo.what === "belt")
  // Belts the standard does not ask have no form.
  const asked = useMemo(() => {
    const table = pack === undefined ? null : tableOf(pack, from)
    if (table === null) return []
    return from.atlas.belts.filter((_, row) => countStates(table, [row])["not-applicable"] < table.items)
  }, [pack, from])
  const [belt, setBelt] = useState<BeltId | "">("")
  const [isOpen, setOpen] = useState(false)
  if (pack === undefined || asked.length === 0) return null
  const title = say("report.accept-title", { pack: reader.text(pack.title) })
  const wanted = belt === "" ? asked : asked.filter(({ id }) => id === belt)
  return (
    <section>
      <h3>{title}</h3>
      <div className={styles["filters"]}>
        <label className={styles["field"]}>
          {say("report.accept-of")}
          <select
            value={belt}
            onChange={({ target }) => setBelt(asked.find(({ id }) => id === target.value)?.id ?? "")}
          >
            <option value="">{say("report.accept-all", { count: asked.length })}</option>
            {asked.map(({ id, name }) => (
              <option key={id} value={id}>
                {reader.text(name)}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className={styles["tool"]} onClick={() => setOpen(true)}>
          <Glyph name="print" /> {say("report.accept")}
        </button>
      </div>
      {isOpen && (
        <SheetsRoom words={sheetsWords(say)} title={title} size={A4_PORTRAIT} ready close={() => setOpen(false)}>
          {(zoom) =>
            wanted.map((one, index) => (
              <AcceptanceSheet
                key={one.id}
                form={acceptanceForm(one, pack, from.findings, from)}
                say={say}
                zoom={zoom}
                page={say("report.page", { page: index + 1, pages: wanted.length })}
              />
            ))
          }
        </SheetsRoom>
      )}
    </section>
  )
}
