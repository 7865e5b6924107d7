import type { AtlasDiff } from "../ingest/diff/diff-atlases.ts"
import type { BenchDiff } from "../surfaces/workbench/bench-state.ts"

const WHATS = ["moved", "renamed", "added", "removed", "changed"] as const
type What = (typeof WHATS)[number]

const tableIn = (file: string): string => file.replace(/\.(?:geo)?json$/, "")

/** A comparison as counts a person can read: so many sites moved, one belt renamed. */
export const benchDiff = (diff: AtlasDiff, recordsInDraft: number): BenchDiff => {
  const seen = new Map<string, Set<string>>()
  const note = (file: string, what: What, id: string): void => {
    const key = `${tableIn(file)} ${what}`
    seen.set(key, (seen.get(key) ?? new Set()).add(id))
  }
  for (const { file, id } of diff.added) note(file, "added", id)
  for (const { file, id } of diff.removed) note(file, "removed", id)
  for (const { file, id, field } of diff.changed) {
    if (file === "atlas.json") note(file, "changed", field)
    else note(file, field === "geometry" ? "moved" : field.startsWith("name") ? "renamed" : "changed", id)
  }
  const added = diff.added.filter(({ file }) => !file.startsWith("standards/")).length
  if (recordsInDraft > 0 && added >= recordsInDraft) return { kind: "other-city" }
  return {
    kind: "compared",
    lines: [...seen].map(([key, ids]) => {
      const [table = "", found = ""] = key.split(" ")
      return { table, what: WHATS.find((one) => one === found) ?? "changed", count: ids.size }
    }),
  }
}
