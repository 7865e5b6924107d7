import type { AtlasFiles } from "./atlas-files.ts"
import { logMissing } from "./gate/log-missing.ts"
import { readJson, readText } from "./gate/read-json.ts"
import type { ProblemLog } from "./problems.ts"
import { noRecords, type OnShare, type Records } from "./read-records.ts"

/** Told how far ingest is, 0 to 1, and which file it is reading. */
export type OnProgress = (done: number, file: string) => void

/** Reads files one by one and says how far it is, by the length of their texts. */
export type Desk = {
  readonly read: <Value>(
    file: string,
    readValue: (value: unknown, onShare: OnShare) => Value | undefined,
  ) => Value | undefined
  /** Says in the log when the file is not there. */
  readonly readRequired: Desk["read"]
  /** No file is no problem: no records then. */
  readonly readOptional: <Entry>(
    file: string,
    readValue: (value: unknown, onShare: OnShare) => Records<Entry> | undefined,
  ) => Records<Entry> | undefined
  readonly text: (file: string) => string | null
  readonly shareOf: (file: string) => OnShare
}

// Of the time one file takes, parsing the text is about this part; the rest is checking the records.
const PARSING_SHARE = 0.3

export const newDesk = (files: AtlasFiles, log: ProblemLog, onProgress: OnProgress | undefined): Desk => {
  const lengthOf = (file: string): number => {
    const found = files.get(file)
    return found !== undefined && "text" in found ? found.text.length : 0
  }
  let total = 1
  for (const file of files.keys()) total += lengthOf(file)
  let before = 0
  const shareOf =
    (file: string): OnShare =>
    (share) =>
      onProgress?.(Math.min(1, (before + share * lengthOf(file)) / total), file)
  const read: Desk["read"] = (file, readValue) => {
    const found = files.get(file)
    if (found === undefined) return undefined
    const onShare = shareOf(file)
    onShare(0)
    const value = readJson(file, found, log)
    onShare(PARSING_SHARE)
    const read =
      value === undefined
        ? undefined
        : readValue(value, (share) => onShare(PARSING_SHARE + (1 - PARSING_SHARE) * share))
    before += lengthOf(file)
    return read
  }
  return {
    read,
    readRequired(file, readValue) {
      if (!files.has(file)) logMissing(file, log)
      return read(file, readValue)
    },
    readOptional: (file, readValue) => (files.has(file) ? read(file, readValue) : noRecords),
    text(file) {
      const found = files.get(file)
      return found === undefined ? null : readText(file, found, log)
    },
    shareOf,
  }
}
