import { assertNever } from "../../domain/assert-never.ts"
import type { AtlasFile, FileFailure } from "../atlas-files.ts"
import { LIMITS } from "../limits.ts"
import { type At, type ProblemLog, WHOLE_FILE } from "../problems.ts"
import { logMissing } from "./log-missing.ts"
import { walkJson } from "./walk-json.ts"

const BYTES_PER_MEGABYTE = 1024 * 1024

/**
 * The gate before any schema: size, then text, then JSON, then levels and counts.
 * Undefined when the file goes no further; the log says why.
 */
export const readJson = (file: string, found: AtlasFile, log: ProblemLog): unknown => {
  const text = readText(file, found, log)
  if (text === null) return undefined
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    logFault(file, text, log)
    return undefined
  }
  const fault = walkJson(value)
  if (fault === null) return value
  if (fault.kind === "too-deep")
    log.add("json-too-deep", file, atLetter(text, log.explainer().tooDeepAt(text, LIMITS.levels), log), {
      limit: LIMITS.levels,
    })
  else if (fault.kind === "key-forbidden")
    log.add("json-key-forbidden", file, atKey(text, fault.key, log), { key: fault.key })
  else if (fault.kind === "too-many-positions")
    log.add("too-many-positions", file, WHOLE_FILE, { limit: LIMITS.positions })
  else log.add("too-many-features", file, WHOLE_FILE, { count: fault.count, limit: LIMITS.features })
  return undefined
}

/** The text without its byte order mark, or null with the reason in the log: unreadable, too large, empty, a web page. */
export const readText = (file: string, found: AtlasFile, log: ProblemLog): string | null => {
  if ("failure" in found) {
    logFailure(file, found.failure, log)
    return null
  }
  const { text } = found
  if (isLargerThan(text, LIMITS.bytes)) {
    logFailure(file, { kind: "too-large", bytes: text.length }, log)
    return null
  }
  const start = /^\uFEFF?\s*/.exec(text)?.[0].length ?? 0
  if (start === text.length) {
    log.add("file-empty", file, WHOLE_FILE, {})
    return null
  }
  if (text.charAt(start) === "<") {
    log.add("file-is-html", file, WHOLE_FILE, {})
    return null
  }
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
}

const logFailure = (file: string, failure: FileFailure, log: ProblemLog): void => {
  switch (failure.kind) {
    case "not-found":
      logMissing(file, log)
      break
    case "answer":
      if (failure.status === 404 || failure.status === 410) logMissing(file, log)
      else log.add("file-failed", file, WHOLE_FILE, { reason: failure.status })
      break
    case "unreachable":
      log.add("file-failed", file, WHOLE_FILE, { reason: "–" })
      break
    case "not-a-file":
      log.add("file-not-a-file", file, WHOLE_FILE, {})
      break
    case "unreadable":
      log.add("file-unreadable", file, WHOLE_FILE, { reason: failure.reason })
      break
    case "not-utf8":
      log.add("file-not-utf8", file, WHOLE_FILE, {})
      break
    case "not-gzip":
      log.add("file-not-gzip", file, WHOLE_FILE, {})
      break
    case "too-large":
      log.add("file-too-large", file, WHOLE_FILE, {
        megabytes: Math.ceil(failure.bytes / BYTES_PER_MEGABYTE),
        limit: LIMITS.bytes / BYTES_PER_MEGABYTE,
      })
      break
    default:
      assertNever(failure)
  }
}

/** Where a key is first written out; a key hidden behind escapes has no place. */
const atKey = (text: string, key: string, log: ProblemLog): At =>
  atLetter(text, text.search(new RegExp(`"${key}"\\s*:`)), log)

const atLetter = (text: string, at: number, log: ProblemLog): At =>
  at === -1 ? WHOLE_FILE : { ...WHOLE_FILE, ...log.explainer().lineAndColumn(text, at) }

const logFault = (file: string, text: string, log: ProblemLog): void => {
  const fault = log.explainer().findJsonFault(text)
  const at = { ...WHOLE_FILE, line: fault?.line ?? null, column: fault?.column ?? null }
  if (fault?.kind === "truncated") log.add("json-truncated", file, at, {})
  else if (fault?.kind === "not-a-number") log.add("json-not-a-number", file, at, { found: fault.found })
  else log.add("json-invalid", file, at, { found: fault?.found ?? "" })
}

/** Whether the text takes more than `limit` bytes as UTF-8, counted only when it might. */
const isLargerThan = (text: string, limit: number): boolean => {
  if (text.length > limit) return true
  if (text.length * 3 <= limit) return false
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // a surrogate pair is four bytes: two for each half
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code < 0xe000) ? 2 : 3
  }
  return bytes > limit
}
