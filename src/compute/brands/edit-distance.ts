const BITS = 31 // of a number's 32 the highest would make it negative

/**
 * Edits from one row of code points to others: how many must be put in, taken out or replaced. Made once for a row that
 * is compared with many. Up to 31 characters by bits (Myers 1999, "A fast bit-vector algorithm", in Hyyrö's form for
 * whole texts), longer ones by the table.
 */
export const editsFrom = (row: readonly number[]): ((other: readonly number[]) => number) => {
  const { length } = row
  if (length === 0) return (other) => other.length
  if (length > BITS) return (other) => editsByTable(row, other)
  const places = new Map<number, number>()
  row.forEach((point, index) => {
    places.set(point, (places.get(point) ?? 0) | (1 << index))
  })
  const last = 1 << (length - 1)
  return (other) => {
    let up = -1 // bit i: the table rises by one from row i to i + 1 of this column
    let down = 0
    let edits = length
    for (const point of other) {
      const equal = places.get(point) ?? 0
      const straight = (((equal & up) + up) ^ up) | equal | down
      const rises = down | ~(straight | up)
      const falls = up & straight
      if ((rises & last) !== 0) edits++
      else if ((falls & last) !== 0) edits--
      const shifted = (rises << 1) | 1
      up = (falls << 1) | ~(straight | shifted)
      down = shifted & straight
    }
    return edits
  }
}

/** The same by filling the table, row by row. */
export const editsByTable = (one: readonly number[], other: readonly number[]): number => {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index)
  one.forEach((point, index) => {
    const row = [index + 1]
    other.forEach((opposite, column) => {
      const replaced = (above[column] ?? 0) + (point === opposite ? 0 : 1)
      row.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1))
    })
    above = row
  })
  return above[other.length] ?? 0
}
