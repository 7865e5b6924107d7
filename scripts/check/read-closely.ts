import type { AtlasFile } from "../../src/ingest/atlas-files.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { locate } from "./locate.ts"
import { secondOpinion } from "./second-opinion.ts"

// Above this an author edits with a program, not by eye, and does not wait for it.
const READ_BY_EYE_CHARACTERS = 32 * 1024 * 1024

/**
 * What only the text itself tells, for one file and the problems found in it: the line and column of each, keys written
 * twice, and the second opinion of geojson-validation where our own checks found no error.
 */
export const readClosely = (
  name: string,
  file: AtlasFile,
  problems: readonly DataProblem[],
): readonly DataProblem[] => {
  if (name.endsWith(".csv") || "failure" in file || problems.some(isUnreadable)) return problems
  const asked = askAgain(name, file.text, problems)
  if (file.text.length > READ_BY_EYE_CHARACTERS) return [...problems, ...asked]
  const wanted = new Set(problems.flatMap(({ at }) => (at.line === null && at.path !== null ? [at.path] : [])))
  const { places, twice } = locate(file.text.replace(/^\uFEFF/, ""), wanted)
  const withLines = problems.map((problem) => {
    const place = problem.at.path === null ? undefined : places.get(problem.at.path)
    return place === undefined ? problem : { ...problem, at: { ...problem.at, ...place } }
  })
  const written = twice.map(({ key, path, place }) =>
    problemOf("json-key-twice", name, { ...WHOLE_FILE, ...place, path: path === "" ? key : `${path}.${key}` }, { key }),
  )
  return [...withLines, ...written, ...asked]
}

/** Problems that mean the text is no JSON we would walk through again. */
const isUnreadable = ({ kind }: DataProblem): boolean =>
  kind.startsWith("file-") || kind.startsWith("too-many-") || (kind.startsWith("json-") && kind !== "json-key-twice")

const askAgain = (name: string, text: string, problems: readonly DataProblem[]): readonly DataProblem[] => {
  if (problems.some(({ severity }) => severity === "error") || !text.includes('"type"')) return []
  const says = secondOpinion(JSON.parse(text.replace(/^\uFEFF/, ""))) ?? []
  return says.map((complaint) => problemOf("second-opinion", name, WHOLE_FILE, { says: complaint }))
}
