import { readFile, stat } from "node:fs/promises"
import type { GivenFile } from "../../src/ingest/import/read-file.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../../src/ingest/problems.ts"
import { WORKBOOK_LIMITS } from "../../src/ingest/workbook/workbook-limits.ts"
import { fromHere, toHere } from "../command-line.ts"

/** Files as bytes, under the names the person wrote; and those that could not be had. */
export type GivenFiles = { readonly files: readonly GivenFile[]; readonly problems: readonly DataProblem[] }

/** Reads files as they are. One over the limit is not read whole: its first byte too many is enough to refuse it. */
export const readGivenFiles = async (paths: readonly string[]): Promise<GivenFiles> => {
  const files: GivenFile[] = []
  const problems: DataProblem[] = []
  for (const written of paths) {
    const path = fromHere(written)
    const name = toHere(path)
    const stats = await stat(path).catch(() => null)
    if (stats === null) problems.push(problemOf("path-missing", name, WHOLE_FILE, { path: name }))
    else if (!stats.isFile()) problems.push(problemOf("file-not-a-file", name, WHOLE_FILE, {}))
    else if (stats.size > WORKBOOK_LIMITS.bytes) files.push({ name, bytes: new Uint8Array(WORKBOOK_LIMITS.bytes + 1) })
    else files.push({ name, bytes: await readFile(path) })
  }
  return { files, problems }
}
