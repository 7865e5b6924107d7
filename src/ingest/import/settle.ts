import type { AtlasFile } from "../atlas-files.ts"
import { type Ingested, ingestAtlas } from "../ingest-atlas.ts"
import { isPlainObject, quoted } from "../plain.ts"
import type { DataProblem } from "../problems.ts"
import type { Growing } from "../tables/at-path.ts"
import { type AtlasInMaking, type Entry, FILE_OF, filesOf } from "./atlas-in-making.ts"
import type { ImportLog } from "./import-problems.ts"
import { keepAsWritten } from "./kept-columns.ts"

/** An import's files, and what the one door says of them. */
export type Settled = { readonly files: ReadonlyMap<string, AtlasFile>; readonly ingested: Ingested }

// Taking one thing away may uncover another below it, as a source of a figure without a value; nothing lies so deep.
const MOST_ROUNDS = 12

/**
 * Asks the one door until it finds no error: what it finds wrong is taken out of its field and kept as written, a place that
 * cannot be is taken away. `beside` are files that came along whole, such as a base map or standards.
 */
export const settle = (atlas: AtlasInMaking, beside: ReadonlyMap<string, AtlasFile>, log: ImportLog): Settled => {
  for (let round = 0; ; round++) {
    const files = new Map([...beside, ...filesOf(atlas)])
    const ingested = ingestAtlas(files)
    const errors = ingested.problems.filter(({ severity }) => severity === "error")
    const mended = round < MOST_ROUNDS ? errors.filter((problem) => mend(atlas, problem, log)) : []
    if (mended.length === 0) return { files, ingested }
  }
}

/** Takes what is wrong out of its record; false when it is not in one of ours. */
const mend = (atlas: AtlasInMaking, problem: DataProblem, log: ImportLog): boolean => {
  if (problem.file === "atlas.json") return mendFace(atlas.face, problem, log)
  const table = (["belts", "sites", "brands", "pairs", "tasks", "sources"] as const).find(
    (one) => FILE_OF[one].file === problem.file,
  )
  const entry = table === undefined || problem.at.index === null ? undefined : atlas.entries[table][problem.at.index]
  if (entry === undefined) return false
  const steps = stepsOf(problem.at.path ?? "", FILE_OF[table ?? "sites"].list)
  return steps[0] === "geometry" || PLACE_KINDS.has(problem.kind)
    ? withoutPlace(entry, problem, log)
    : withoutField(entry, steps, log)
}

const PLACE_KINDS: ReadonlySet<string> = new Set(["site-in-water", "site-outside-district"])

const withoutPlace = (entry: Entry, problem: DataProblem, log: ImportLog): boolean => {
  if (entry.geometry === null) return false
  keepAsWritten(entry.draft.asWritten, "coordinates", JSON.stringify(entry.geometry["coordinates"]).slice(0, 2000))
  entry.properties["asWritten"] = { ...entry.draft.asWritten }
  entry.geometry = null
  log.add("position-refused", entry.draft.file, entry.draft.at, { why: problem.kind })
  return true
}

const withoutField = (entry: Entry, steps: readonly (string | number)[], log: ImportLog): boolean => {
  const taken = takeOut(entry.properties, steps)
  if (taken === null) return false
  keepAsWritten(entry.draft.asWritten, taken.field, quoted(taken.value))
  entry.properties["asWritten"] = { ...entry.draft.asWritten }
  log.add("field-left-out", entry.draft.file, entry.draft.at, { field: taken.field, found: quoted(taken.value) })
  return true
}

const mendFace = (face: Growing, problem: DataProblem, log: ImportLog): boolean => {
  const taken = takeOut(face, stepsOf(problem.at.path ?? "", null))
  if (taken === null) return false
  log.add("field-left-out", problem.file, problem.at, { field: taken.field, found: quoted(taken.value) })
  return true
}

/** `features[3].properties.figures[0].source` → figures, 0, source; `geometry.coordinates` keeps its first step. */
const stepsOf = (path: string, list: string | null): readonly (string | number)[] => {
  const steps = [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? (name ?? "") : Number(index),
  )
  const within = steps[0] === (list ?? "features") && typeof steps[1] === "number" ? steps.slice(2) : steps
  return within[0] === "properties" ? within.slice(1) : within
}

/** Takes away the value at some steps, or, where there is none, the record that lacks it. Null when nothing can be taken. */
const takeOut = (
  record: Growing,
  steps: readonly (string | number)[],
): { readonly field: string; readonly value: unknown } | null => {
  for (let length = steps.length; length > 0; length--) {
    const holder = steps.slice(0, length - 1).reduce<unknown>(stepInto, record)
    const last = steps[length - 1] ?? ""
    const value = stepInto(holder, last)
    if (value === undefined) continue
    // a record has its id, its name and its kind, or it is no record
    if (length === 1 && KEPT.has(String(last))) return null
    if (Array.isArray(holder) && typeof last === "number") holder.splice(last, 1)
    else if (isPlainObject(holder)) Reflect.deleteProperty(holder, last)
    return { field: steps.slice(0, length).join("·"), value }
  }
  return null
}

const KEPT: ReadonlySet<string> = new Set(["id", "name", "kind", "asWritten"])

const stepInto = (holder: unknown, step: string | number): unknown => {
  if (Array.isArray(holder)) return typeof step === "number" ? holder[step] : undefined
  return isPlainObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined
}
