import { Refused } from "./refusal.ts"
import type { ZipEntry } from "./zip-directory.ts"

// biome-ignore lint/suspicious/noControlCharactersInRegex: a name with one of these is a trick
const TRICKS = /[\\:\u0000-\u001f]|^\/|(^|\/)\.{0,2}(\/|$)/

/**
 * The files of a zip by path below its one top folder, folders left out. Throws Refused on a path that leads elsewhere and
 * on two files of one name, whichever case it is written in.
 */
export const byPlainPath = (entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> => {
  const files = entries.filter(({ path }) => !path.endsWith("/") || TRICKS.test(path.slice(0, -1)))
  const seen = new Set<string>()
  for (const { path } of files) {
    const folded = path.normalize("NFC").toLowerCase()
    if (TRICKS.test(path) || seen.has(folded)) throw new Refused({ kind: "path-trick", path })
    seen.add(folded)
  }
  const [first] = files
  const top = first === undefined ? "" : first.path.slice(0, first.path.indexOf("/") + 1)
  const shared = top !== "" && files.every(({ path }) => path.startsWith(top)) ? top.length : 0
  return new Map(files.map((entry) => [entry.path.slice(shared), entry]))
}
