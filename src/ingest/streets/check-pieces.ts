import type { StreetNetwork } from "../../domain/street-network.ts"
import { WHOLE_FILE } from "../problems.ts"
import type { ListCheck } from "./decode-lists.ts"

type Ends = Pick<StreetNetwork, "from" | "to" | "nodeLon">

/** Warns when the streets fall into pieces with no way between them, and says what share the largest holds. */
export const checkPieces = ({ from, to, nodeLon }: Ends, { file, log }: ListCheck): void => {
  const leader = Uint32Array.from(nodeLon, (_, node) => node)
  const find = (node: number): number => {
    let at = node
    for (let up = leader[at] ?? at; up !== at; up = leader[at] ?? at) {
      leader[at] = leader[up] ?? up // halves the path for those who come after
      at = up
    }
    return at
  }
  for (let i = 0; i < from.length; i++) leader[find(from[i] ?? 0)] = find(to[i] ?? 0)
  const sizes = new Map<number, number>()
  for (const node of from) {
    const piece = find(node)
    sizes.set(piece, (sizes.get(piece) ?? 0) + 1)
  }
  if (sizes.size <= 1) return
  let largest = 0
  for (const size of sizes.values()) largest = Math.max(largest, size)
  const percent = Math.floor((largest / from.length) * 1000) / 10
  log.add("streets-in-pieces", file, WHOLE_FILE, { pieces: sizes.size, percent })
}
