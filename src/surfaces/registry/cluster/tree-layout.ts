import { type HierarchyNode, hierarchy } from "d3-hierarchy"

/** A node of a drawn tree: how deep it stands, the row it stands on, and its parent. */
export type PlacedNode<Value> = {
  readonly value: Value
  readonly depth: number
  readonly row: number
  readonly parent: PlacedNode<Value> | null
}

export type Branching<Value> = { readonly value: Value; readonly branches: readonly Branching<Value>[] }

/** A drawn tree: its nodes from the root, each before its branches, and how many rows they take. */
export type TreeLayout<Value> = { readonly nodes: readonly PlacedNode<Value>[]; readonly rows: number }

/** Lays a tree out from its top: each leaf on a row of its own in their order, each branching on the row of its first branch. */
export const laidOut = <Value>(root: Branching<Value>): TreeLayout<Value> => {
  const tree = hierarchy(root, ({ branches }) => branches)
  const leaves = tree.leaves()
  const rowOf = (node: HierarchyNode<Branching<Value>>): number => {
    const [first] = node.leaves()
    return first === undefined ? 0 : leaves.indexOf(first)
  }
  const placed = new Map<HierarchyNode<Branching<Value>>, PlacedNode<Value>>()
  tree.eachBefore((node) => {
    const parent = node.parent === null ? null : (placed.get(node.parent) ?? null)
    placed.set(node, { value: node.data.value, depth: node.depth, row: rowOf(node), parent })
  })
  return { nodes: [...placed.values()], rows: leaves.length }
}
