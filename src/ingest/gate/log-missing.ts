import { standardIn } from "../atlas-files.ts"
import { type ProblemLog, WHOLE_FILE } from "../problems.ts"

/** Says that a file is not there; of a standard, which lies beside the atlas's folder, also where it was looked for. */
export const logMissing = (file: string, log: ProblemLog): void => {
  const id = standardIn(file)
  if (id === null) log.add("file-missing", file, WHOLE_FILE, {})
  else log.add("standard-missing", file, WHOLE_FILE, { id })
}
