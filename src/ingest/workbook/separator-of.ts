const SEPARATORS = [",", "\t", ";"] as const
const LINES_LOOKED_AT = 20

/** What stands between the cells of a text: what most of its first lines have, and as many of. */
export const separatorOf = (text: string): string => {
  const lines = text.split(/\r\n?|\n/, LINES_LOOKED_AT).filter((line) => line.trim() !== "")
  let best: { separator: string; weight: number } = { separator: ",", weight: 0 }
  for (const separator of SEPARATORS) {
    const counts = lines.map((line) => line.replace(/"[^"]*"/g, "").split(separator).length - 1)
    const most = Math.max(0, ...counts)
    const weight = counts.filter((count) => count === most && count > 0).length * Math.min(most, 5)
    if (weight > best.weight) best = { separator, weight }
  }
  return best.separator
}
