import { isDemonstrationBelt } from "../domain/atlas-index.ts"
import type { Belt } from "../domain/belt.ts"
import type { Key } from "../text/say.ts"

export type BeltGroup = { readonly heading: Key; readonly belts: readonly Belt[] }

const headingOf = (belt: Belt): Key => {
  if (isDemonstrationBelt(belt)) return "group.belts"
  if (belt.status === "editor-grouping") return "group.editor"
  switch (belt.kind) {
    case "red-route":
      return "group.red"
    case "pairing":
      return "group.pairs"
    case "near-neighbour":
    case "service-network":
      return "group.near"
    default:
      return "group.parks"
  }
}

const ORDER: readonly Key[] = ["group.belts", "group.red", "group.parks", "group.near", "group.pairs", "group.editor"]

/** Belts under the headings of the home page: only what a report calls a belt stands under the first. */
export const groupBelts = (belts: readonly Belt[]): readonly BeltGroup[] =>
  ORDER.flatMap((heading) => {
    const members = belts.filter((belt) => headingOf(belt) === heading)
    return members.length === 0 ? [] : [{ heading, belts: members }]
  })
