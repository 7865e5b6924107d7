import { mkdir, writeFile } from "node:fs/promises"
import { dirname } from "node:path"
import { convertGeojson } from "../../src/ingest/datum/convert-geojson.ts"
import type { ConversionRefusal } from "../../src/ingest/datum/datum-history.ts"
import { DATUM_NAMES, type Datum } from "../../src/ingest/datum/datums.ts"
import { EXPLAINER } from "../../src/ingest/explainer.ts"
import { readText } from "../../src/ingest/gate/read-json.ts"
import { type FoundProblem, IMPORT_KINDS, type ImportKind } from "../../src/ingest/import/import-problems.ts"
import { readGeojsonText } from "../../src/ingest/import/read-geojson-text.ts"
import { newProblemLog, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { tellBoth } from "../build/report.ts"
import { readClosely } from "../check/read-closely.ts"
import { readTextFile } from "../check/read-text-file.ts"
import { EXIT, fromHere, inBoth, parseCommand, printJson, toHere, WrongUsage } from "../command-line.ts"
import { datumFrom } from "../import/import-options.ts"
import { spokenOfImport, tellProblems } from "../import/spoken.ts"
import { today } from "../import/today.ts"

/** `convert --from D --to D FILE.geojson --out FILE [--json]`: brings GeoJSON to another datum, once. */
export const convert = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const { values, positionals } = parseCommand(argv, { from: text, to: text, out: text }, "convert-usage")
  const need = (option: "from" | "to" | "out"): string => {
    const value = values[option]
    if (value === undefined) throw new WrongUsage(inBoth("option-missing", { option }), "convert-usage")
    return value
  }
  const [path, more] = positionals
  if (path === undefined || more !== undefined) throw new WrongUsage(inBoth("convert-one-file"), "convert-usage")
  const from = datumFrom(need("from"), "from", "convert-usage")
  const to = datumFrom(need("to"), "to", "convert-usage")
  const out = fromHere(need("out"))
  const refuse = async (problems: readonly FoundProblem[]): Promise<number> => {
    if (values.json) await printJson({ ok: false, problems: problems.map(spokenOfImport) })
    else tellProblems(problems)
    return EXIT.problems
  }

  const { geojson, problems } = await readGeojsonFile(path)
  if (geojson === null) return refuse(problems)
  const conversion = convertGeojson(geojson, from, to, today())
  if (conversion.kind === "refused") return refuse([refusalProblem(conversion.refusal, toHere(fromHere(path)), from)])
  await mkdir(dirname(out), { recursive: true })
  await writeFile(out, `${JSON.stringify(conversion.value)}\n`)
  const said = { out: toHere(out), positions: conversion.positions, from: DATUM_NAMES[from], to: DATUM_NAMES[to] }
  if (values.json)
    await printJson({ ok: true, out: toHere(out), positions: conversion.positions, step: conversion.step })
  else tellBoth("convert-done", said)
  return EXIT.done
}

const readGeojsonFile = async (written: string) => {
  const path = fromHere(written)
  const file = toHere(path)
  const found = await readTextFile(path)
  if (found === null) return { geojson: null, problems: [problemOf("path-missing", file, WHOLE_FILE, { path: file })] }
  const log = newProblemLog(EXPLAINER)
  const text = readText(file, found, log)
  if (text === null) return { geojson: null, problems: log.all() }
  const { value, problems } = readGeojsonText(file, text)
  return { geojson: value, problems: readClosely(file, { text }, problems) }
}

const KIND_OF: Readonly<Record<ConversionRefusal["kind"], ImportKind>> = {
  "already-left": "converted-before",
  "is-in-another": "datum-is-another",
  "history-unreadable": "history-unreadable",
}

const refusalProblem = (refusal: ConversionRefusal, file: string, from: Datum): FoundProblem => {
  const kind = KIND_OF[refusal.kind]
  const now =
    refusal.kind === "already-left" ? refusal.step.to : refusal.kind === "is-in-another" ? refusal.datum : from
  return {
    kind,
    severity: IMPORT_KINDS[kind],
    file,
    at: { ...WHOLE_FILE, path: "datumHistory" },
    from: DATUM_NAMES[from],
    to: DATUM_NAMES[now],
  }
}
