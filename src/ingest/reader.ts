import type { At, ProblemLog } from "./problems.ts"
import type { Where } from "./where.ts"

/** Goes through a file record by record and knows where it is; the place is put into words only when asked for. */
export type Reader = Where & {
  readonly moveTo: (index: number, id: string | null) => void
  /** Notes a field no schema knows, by the path below the record. */
  readonly note: (field: string) => void
  /** Says each unknown field once, with how often it came. */
  readonly close: () => void
}

// Members that explain a file to its next reader and to editors, and are read by nobody else.
const EXPLANATIONS: ReadonlySet<string> = new Set(["$schema", "$comment"])

/** A reader of one file whose records lie in the list `list`, as `features` or `brands`; null for a file that is one record. */
export const newReader = (file: string, list: string | null, log: ProblemLog): Reader => {
  let index: number | null = null
  let id: string | null = null
  const unknown = new Map<string, { count: number; at: At }>()
  const at = (path: string): At => {
    const above = index === null || list === null ? "" : `${list}[${index}]`
    const joined = above === "" ? path : path === "" ? above : path.startsWith("[") ? above + path : `${above}.${path}`
    return { line: null, column: null, index, id, path: joined === "" ? null : joined }
  }
  return {
    file,
    log,
    at,
    moveTo(nextIndex, nextId) {
      index = nextIndex
      id = nextId
    },
    note(field) {
      if (EXPLANATIONS.has(field)) return
      const before = unknown.get(field)
      if (before === undefined) unknown.set(field, { count: 1, at: at(field) })
      else before.count++
    },
    close() {
      for (const [field, { count, at }] of unknown) log.add("field-unknown", file, at, { field, count })
    },
  }
}
