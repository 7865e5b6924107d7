import { TEXT_ENCODINGS, type TextEncodingName } from "../../src/domain/sheet.ts"
import { DATUMS, type Datum } from "../../src/ingest/datum/datums.ts"
import type { Box } from "../../src/ingest/datum/diagnose.ts"
import { boxFrom, withSignedBox } from "../box-option.ts"
import { type CommandWord, fromHere, inBoth, parseCommand, WrongUsage } from "../command-line.ts"

/** What `import` is asked. */
export type ImportArguments = {
  readonly files: readonly string[]
  readonly out: string
  /** Null to find out. */
  readonly datum: Datum | null
  readonly city: Box | null
  readonly anchors: string | null
  readonly encoding: TextEncodingName | null
  readonly json: boolean
}

const USAGE = "import-usage"

/** Reads the arguments; throws WrongUsage for what is missing or is none of the choices. */
export const readImportArguments = (argv: readonly string[]): ImportArguments => {
  const text = { type: "string" } as const
  const known = { out: text, datum: text, city: text, anchors: text, encoding: text }
  const { values, positionals } = parseCommand(withSignedBox(argv, "--city"), known, USAGE)
  if (positionals.length === 0) throw new WrongUsage(inBoth("import-no-file"), USAGE)
  if (values.out === undefined) throw new WrongUsage(inBoth("option-missing", { option: "out" }), USAGE)
  const { datum = "auto", encoding } = values
  return {
    files: positionals,
    out: fromHere(values.out),
    datum: datum === "auto" ? null : datumFrom(datum, "datum", USAGE),
    city: values.city === undefined ? null : boxFrom(values.city, "import-city", USAGE),
    anchors: values.anchors === undefined ? null : fromHere(values.anchors),
    encoding: encoding === undefined ? null : encodingFrom(encoding),
    json: values.json,
  }
}

/** A datum as typed; throws WrongUsage for another word. */
export const datumFrom = (text: string, option: string, usage: CommandWord): Datum => {
  const datum = DATUMS.find((one) => one === text.toLowerCase())
  if (datum === undefined)
    throw new WrongUsage(inBoth("option-choice", { option, found: text, choices: DATUMS.join(" | ") }), usage)
  return datum
}

const encodingFrom = (text: string): TextEncodingName => {
  const plain = text
    .toLowerCase()
    .replace(/^gbk$|^gb2312$/, "gb18030")
    .replace(/^utf8$/, "utf-8")
  const encoding = TEXT_ENCODINGS.find((one) => one === plain)
  if (encoding === undefined)
    throw new WrongUsage(
      inBoth("option-choice", { option: "encoding", found: text, choices: TEXT_ENCODINGS.join(" | ") }),
      USAGE,
    )
  return encoding
}
