import { DOMParser, type Element } from "@xmldom/xmldom"
import { strFromU8, unzipSync } from "fflate"

/** A cell as another reader finds it: its words, its number, and whether Excel would show a date or run a formula. */
export type BackCell = {
  readonly words: string
  readonly number: number | null
  readonly isDate: boolean
  readonly isFormula: boolean
}
export type BackSheet = {
  readonly name: string
  readonly rows: readonly (readonly BackCell[])[]
  readonly frozenRows: number
  readonly state: string
}

const NOTHING: BackCell = { words: "", number: null, isDate: false, isFormula: false }

/** Reads a workbook by the format's own rules with nothing of ours: parts, shared words, styles of dates. */
export const readBack = (bytes: Uint8Array): readonly BackSheet[] => {
  const parts = unzipSync(bytes)
  const part = (name: string): Element => {
    const bytesOf = parts[name]
    const root =
      bytesOf === undefined ? null : new DOMParser().parseFromString(strFromU8(bytesOf), "text/xml").documentElement
    if (root === null) throw new Error(`no part ${name}`)
    return root
  }
  const all = (from: Element, tag: string): readonly Element[] => [...from.getElementsByTagName(tag)]
  const shared =
    parts["xl/sharedStrings.xml"] === undefined
      ? []
      : all(part("xl/sharedStrings.xml"), "si").map((si) =>
          all(si, "t")
            .map((t) => t.textContent ?? "")
            .join(""),
        )
  const styles = part("xl/styles.xml")
  const dateFormats = new Set(
    all(styles, "numFmt")
      .filter((one) => /y/.test(one.getAttribute("formatCode") ?? ""))
      .map((one) => one.getAttribute("numFmtId")),
  )
  const [formats] = all(styles, "cellXfs")
  const isDateStyle =
    formats === undefined
      ? []
      : all(formats, "xf").map(
          (xf) => dateFormats.has(xf.getAttribute("numFmtId")) || xf.getAttribute("numFmtId") === "14",
        )
  const targets = new Map(
    all(part("xl/_rels/workbook.xml.rels"), "Relationship").map((one) => [
      one.getAttribute("Id"),
      one.getAttribute("Target") ?? "",
    ]),
  )
  return all(part("xl/workbook.xml"), "sheet").map((sheet): BackSheet => {
    const root = part(`xl/${(targets.get(sheet.getAttribute("r:id")) ?? "").replace(/^\/?xl\//, "")}`)
    const rows: BackCell[][] = []
    for (const c of all(root, "c")) {
      const [, letters = "A", number = "1"] = /^([A-Z]+)(\d+)$/.exec(c.getAttribute("r") ?? "") ?? []
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
      const [v] = all(c, "v")
      const text = v?.textContent ?? ""
      const type = c.getAttribute("t")
      const words =
        type === "s"
          ? (shared[Number(text)] ?? "")
          : type === "inlineStr"
            ? all(c, "t")
                .map((t) => t.textContent ?? "")
                .join("")
            : text
      const row = rows[Number(number) - 1] ?? []
      rows[Number(number) - 1] = row
      row[column] = {
        words,
        number: (type === null || type === "n") && text !== "" ? Number(text) : null,
        isDate: isDateStyle[Number(c.getAttribute("s") ?? 0)] === true,
        isFormula: all(c, "f").length > 0,
      }
    }
    return {
      name: sheet.getAttribute("name") ?? "",
      rows: Array.from(rows, (row = []) => Array.from(row, (cell) => cell ?? NOTHING)),
      frozenRows: Number(all(root, "pane")[0]?.getAttribute("ySplit") ?? 0),
      state: sheet.getAttribute("state") ?? "visible",
    }
  })
}
