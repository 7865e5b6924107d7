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

type Grown<Value> = { readonly value: Value; readonly row: number; readonly branches: readonly Grown<Value>[] }

/** Lays a tree out from its top: each leaf on a row of its own in their order, each branching on the row of its first branch. */
export const laidOut = <Value>(root: Branching<Value>): TreeLayout<Value> => {
  let rows = 0
  const grown = ({ value, branches }: Branching<Value>): Grown<Value> => {
    const above = branches.map(grown)
    return { value, row: above[0]?.row ?? rows++, branches: above }
  }
  const nodes: PlacedNode<Value>[] = []
  const place = ({ value, row, branches }: Grown<Value>, depth: number, parent: PlacedNode<Value> | null): void => {
    const node = { value, depth, row, parent }
    nodes.push(node)
    for (const branch of branches) place(branch, depth + 1, node)
  }
  place(grown(root), 0, null)
  return { nodes, rows }
}
