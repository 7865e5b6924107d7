import type { Reader } from "../reader.ts"
import { statedDatum } from "./stated-datum.ts"

/** Says once a file, not once a feature, that features name a shifted datum. */
export type StatedDatums = { readonly look: (holder: unknown, path: string) => void; readonly close: () => void }

/** Nothing stated yet. */
export const newStatedDatums = (reader: Reader): StatedDatums => {
  const seen = new Map<string, { count: number; say: (count: number) => void }>()
  return {
    look(holder, path) {
      const found = statedDatum(holder)
      if (found === null) return
      const key = `${found.field} ${found.datum}`
      const before = seen.get(key)
      if (before !== undefined) {
        before.count++
        return
      }
      const at = reader.at(`${path}.${found.field}`)
      const say = (count: number): void =>
        reader.log.add("looks-like-gcj02", reader.file, at, {
          datum: found.datum,
          evidence: `${found.field} × ${count}`,
        })
      seen.set(key, { count: 1, say })
    },
    close() {
      for (const { count, say } of seen.values()) say(count)
    },
  }
}
