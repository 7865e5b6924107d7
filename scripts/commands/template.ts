import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { REQUIRED_FILES, standardIn } from "../../src/ingest/atlas-files.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { readStandardText } from "../../src/ingest/schema/read-standard-text.ts"
import { atlasRecords } from "../../src/ingest/template/atlas-records.ts"
import { templateSheets } from "../../src/ingest/template/template-book.ts"
import { templateWorkbook } from "../../src/ingest/template/template-workbook.ts"
import { templateWords } from "../../src/text/template-words.ts"
import { tellBoth } from "../build/report.ts"
import { readFolder } from "../check/read-folder.ts"
import { EXIT, fromHere, inBoth, parseCommand, printJson, printRefusal, toHere, WrongUsage } from "../command-line.ts"
import { tellProblems } from "../import/spoken.ts"
import { standardsAtHand, USUAL_STANDARDS } from "../import/standards-at-hand.ts"

/** `template --out FILE.xlsx [--from DIR] [--json]`: the workbook an office fills in, blank or with an atlas in it. */
export const template = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const { values, positionals } = parseCommand(argv, { out: text, from: text }, "template-usage")
  if (positionals.length > 0)
    throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), "template-usage")
  if (values.out === undefined) throw new WrongUsage(inBoth("option-missing", { option: "out" }), "template-usage")
  const out = fromHere(values.out)
  const { files } = values.from === undefined ? { files: new Map() } : await readFolder(fromHere(values.from))
  const missing = values.from === undefined ? [] : missingFrom(files, values.from)
  if (missing.length > 0) {
    if (values.json) await printRefusal(missing)
    else tellProblems(missing)
    return EXIT.problems
  }
  const own = [...files].flatMap(([name, file]) =>
    standardIn(name) !== null && "text" in file ? [readStandardText(file.text)] : [],
  )
  const usual = (await standardsAtHand()).standards.filter(({ id }) => USUAL_STANDARDS.includes(id))
  const sheets = templateSheets(
    atlasRecords(files),
    values.from === undefined ? usual : own.filter((one) => one !== null),
  )
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, await templateWorkbook(sheets, templateWords()))
  if (values.json)
    await printJson({
      ok: true,
      out: toHere(out),
      sheets: sheets.map(({ name, heads, rows }) => ({ name, columns: heads.length, rows: rows.length })),
    })
  else tellBoth("template-done", { out: toHere(out) })
  return EXIT.done
}

const missingFrom = (files: ReadonlyMap<string, unknown>, folder: string): readonly DataProblem[] =>
  REQUIRED_FILES.filter((name) => !files.has(name)).map((name) =>
    problemOf("file-missing", `${toHere(fromHere(folder))}/${name}`, WHOLE_FILE, {}),
  )
