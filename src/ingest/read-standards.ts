import type { Standard } from "../domain/standard.ts"
import { standardFile } from "./atlas-files.ts"
import type { Desk } from "./desk.ts"
import { type ProblemLog, WHOLE_FILE } from "./problems.ts"
import { type AtlasJson, readStandard } from "./read-parts.ts"
import type { TaskSurroundings } from "./to-domain/to-task.ts"

/** The standards an atlas names, and whether each of them could be read. */
export type Standards = { readonly packs: readonly Standard[]; readonly areAll: boolean }

/** Reads the standards atlas.json names; one that is not there or not sound is said in the log. */
export const readStandards = (atlasJson: AtlasJson | undefined, desk: Desk, log: ProblemLog): Standards => {
  if (atlasJson === undefined) return { packs: [], areAll: false }
  const packs: Standard[] = []
  const named = new Set(atlasJson.standards)
  for (const id of named) {
    const file = standardFile(id)
    const standard = desk.readRequired(file, (value) => readStandard(file, value, log))
    if (standard === undefined) continue
    if (standard.id === id) packs.push(standard)
    else {
      const at = { ...WHOLE_FILE, path: "standards" }
      log.add("reference-unknown", "atlas.json", at, { field: "standards", id, among: file })
    }
  }
  return { packs, areAll: packs.length === named.size }
}

/** What a task may refer to among the standards. */
export const standardRegisterOf = ({ packs, areAll }: Standards): Pick<TaskSurroundings, "standards" | "hasItem"> => {
  const items = new Map<string, ReadonlySet<string>>()
  for (const { id, items: ofIt } of packs) items.set(id, new Set(ofIt.map((item) => item.id)))
  return {
    standards: { among: "atlas.json standards", has: (id) => items.has(id), leftOut: () => false, unread: !areAll },
    hasItem: (standard, item) => items.get(standard)?.has(item) === true,
  }
}
