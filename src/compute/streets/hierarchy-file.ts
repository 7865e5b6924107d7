import type { Contraction } from "./contract.ts"
import { fingerprintOf, mixed } from "./fingerprint.ts"
import { assemble, type Hierarchy } from "./hierarchy.ts"
import type { StreetGraph } from "./street-graph.ts"

/**
 * A hierarchy's file: words of 32 bits, the low byte first. Eight of a head (mark, version, the graph's fingerprint,
 * counts of nodes, of arcs and of shortcuts, a check sum), then the rank of each node, then the first and then the second
 * arc of each shortcut. Costs are not in it: they follow from the graph.
 */
const MARK = 0x48434c42 // "BLCH"
const VERSION = 1
const HEAD_WORDS = 8
const CHECK_SEED = 0x2545f491

/** Why a file gives no hierarchy; without one, ways are found all the same, only not so fast. */
export type HierarchyRefusal = "not-a-hierarchy" | "of-another-graph" | "damaged"

export type ReadHierarchy =
  | { readonly kind: "read"; readonly hierarchy: Hierarchy }
  | { readonly kind: "refused"; readonly why: HierarchyRefusal }

/** The bytes to store. Same hierarchy, same bytes. */
export const hierarchyFile = ({ graph, contraction }: Hierarchy): Uint8Array => {
  const { rank, first, second } = contraction
  const [one, other] = fingerprintOf(graph)
  const sum = mixed(CHECK_SEED, [rank, first, second])
  const head = [MARK, VERSION, one, other, rank.length, graph.out.node.length, first.length, sum]
  const words = [...head.map((word) => Uint32Array.of(word)), rank, first, second]
  const count = words.reduce((total, { length }) => total + length, 0)
  const view = new DataView(new ArrayBuffer(count * 4))
  let at = 0
  for (const list of words) {
    for (const word of list) {
      view.setUint32(at, word, true)
      at += 4
    }
  }
  return new Uint8Array(view.buffer)
}

/** Reads a stored hierarchy of just this graph. A stale or damaged one is refused: it would lead people astray. */
export const readHierarchy = (bytes: Uint8Array, graph: StreetGraph): ReadHierarchy => {
  const refused = (why: HierarchyRefusal): ReadHierarchy => ({ kind: "refused", why })
  const words = wordsOf(bytes)
  if (words.length < HEAD_WORDS || words[0] !== MARK || words[1] !== VERSION) return refused("not-a-hierarchy")
  const [one, other] = fingerprintOf(graph)
  const [, , markOne, markOther, nodes = 0, arcs, shortcuts = 0, sum] = words
  if (markOne !== one || markOther !== other) return refused("of-another-graph")
  if (nodes !== graph.out.first.length - 1 || arcs !== graph.out.node.length) return refused("of-another-graph")
  if (words.length !== HEAD_WORDS + nodes + 2 * shortcuts) return refused("damaged")
  const contraction: Contraction = {
    rank: words.slice(HEAD_WORDS, HEAD_WORDS + nodes),
    first: words.slice(HEAD_WORDS + nodes, HEAD_WORDS + nodes + shortcuts),
    second: words.slice(HEAD_WORDS + nodes + shortcuts),
  }
  if (sum !== mixed(CHECK_SEED, [contraction.rank, contraction.first, contraction.second])) return refused("damaged")
  if (!holdsTogether(contraction, graph.out.node.length)) return refused("damaged")
  return { kind: "read", hierarchy: assemble(graph, contraction) }
}

const wordsOf = (bytes: Uint8Array): Uint32Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = new Uint32Array(bytes.byteLength % 4 === 0 ? bytes.byteLength / 4 : 0)
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(i * 4, true)
  return words
}

/** Every rank given once, and every shortcut made of arcs before it: else a search would never end. */
const holdsTogether = ({ rank, first, second }: Contraction, originals: number): boolean => {
  const given = new Uint8Array(rank.length)
  for (const place of rank) {
    if (place >= rank.length || given[place] === 1) return false
    given[place] = 1
  }
  return first.every((arc, k) => arc < originals + k && (second[k] ?? 0) < originals + k)
}
