import { quoted } from "./plain.ts"
import type { ProblemLog } from "./problems.ts"
import type { Records } from "./read-records.ts"
import { newReader, type Reader } from "./reader.ts"

type Offers = { readonly capacities: ReadonlyMap<string, number>; readonly leftOut: ReadonlySet<string> }
type Lock = readonly [offer: string, need: string]

/** Reads who is joined already: pairs of ids that are there, a need once, an offer within its capacity. The log has what is not so. */
export const readLocks = (
  file: string,
  value: unknown,
  offers: Offers,
  needs: Records<unknown>,
  log: ProblemLog,
): readonly Lock[] => {
  if (value === undefined || value === null) return []
  const reader = newReader(file, "locked", log)
  if (!Array.isArray(value)) {
    log.add("field-type", file, reader.at(""), { field: "locked", expected: "array", found: quoted(value) })
    return []
  }
  const locks = new Map<string, { readonly offer: string; readonly index: number }>()
  const load = new Map<string, number>()
  value.forEach((entry: unknown, index) => {
    reader.moveTo(index, null)
    const lock = readLock(entry, reader)
    if (lock === undefined) return
    const [offer, need] = lock
    const isThere = isKnown(offer, offers.capacities, offers.leftOut, "offers", reader)
    if (!isKnown(need, needs.places, needs.leftOut, "needs", reader) || !isThere) return
    const before = locks.get(need)
    if (before === undefined) {
      locks.set(need, { offer, index })
      load.set(offer, (load.get(offer) ?? 0) + 1)
    } else if (before.offer === offer) log.add("listed-twice", file, reader.at(""), { field: "locked", id: need })
    else log.add("need-locked-twice", file, reader.at(""), { id: need, first: before.index + 1 })
  })
  for (const [id, locked] of load) {
    const capacity = offers.capacities.get(id) ?? 0
    const at = { ...reader.at(""), index: null, path: "locked" }
    if (locked > capacity) log.add("locks-over-capacity", file, at, { id, locked, capacity })
  }
  return [...locks].map(([need, { offer }]) => [offer, need])
}

const readLock = (entry: unknown, reader: Reader): Lock | undefined => {
  const [offer, need, ...more]: readonly unknown[] = Array.isArray(entry) ? entry : []
  if (typeof offer === "string" && typeof need === "string" && more.length === 0) return [offer, need]
  reader.log.add("field-form", reader.file, reader.at(""), {
    ...{ field: "locked", found: quoted(entry), form: '["offer", "need"]' },
  })
  return undefined
}

/** Of a record that was left out for errors of its own nothing more is said. */
const isKnown = (
  id: string,
  known: { readonly has: (id: string) => boolean },
  leftOut: ReadonlySet<string>,
  among: string,
  reader: Reader,
): boolean => {
  if (known.has(id)) return true
  if (!leftOut.has(id)) reader.log.add("reference-unknown", reader.file, reader.at(""), { field: "locked", id, among })
  return false
}
