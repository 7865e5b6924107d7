import { SUMS_FILE } from "./layout.ts"
import { Refused } from "./refusal.ts"

const LINE = /^([0-9a-f]{64}) [ *](.+)$/

/** The sums of a pack's files by path. Throws Refused where a line is none. */
export const readSums = (text: string): ReadonlyMap<string, string> => {
  const sums = new Map<string, string>()
  for (const line of text.split("\n").filter((one) => one !== "")) {
    const [, sum, path] = LINE.exec(line) ?? []
    if (sum === undefined || path === undefined) throw new Refused({ kind: "damaged", file: SUMS_FILE })
    sums.set(path, sum)
  }
  return sums
}

/** The SHA-256 of some bytes, in hexadecimal. Throws Refused where the page may not work it out. */
export const sumOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  if (globalThis.crypto?.subtle === undefined) throw new Refused({ kind: "cannot-check" })
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")
}
