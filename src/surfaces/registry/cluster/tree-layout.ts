/** A node of a drawn tree: how deep it stands, the row it stands on (between rows where it has several branches), and its parent. */
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

/** Lays a tree out as a dendrogram: each leaf on a row of its own in their order, each branching halfway between its first and last branch. */
export const laidOut = <Value>(root: Branching<Value>): TreeLayout<Value> => {
  let rows = 0
  const grown = ({ value, branches }: Branching<Value>): Grown<Value> => {
    const above = branches.map(grown)
    const [first, last] = [above[0], above.at(-1)]
    const row = first === undefined || last === undefined ? rows++ : (first.row + last.row) / 2
    return { value, row, branches: above }
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
