/** One row with the line it starts on, counted from 1. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] }

/**
 * Rows of a text with commas, or another separator, between cells (RFC 4180): quotes, doubled quotes and line breaks inside quotes are understood,
 * blank lines are passed over. Never fails: an unclosed quote runs to the end of the text.
 */
export const readCsvRows = (text: string, separator = ","): CsvRow[] => {
  const bare = new RegExp(`[^${separator}\\r\\n]*`, "y")
  const rows: CsvRow[] = []
  let at = 0
  let line = 1
  while (at < text.length) {
    const cells: string[] = []
    const start = line
    for (;;) {
      const cell = text.charAt(at) === '"' ? quotedCell(text, at, bare) : bareCell(text, at, bare)
      cells.push(cell.value)
      line += cell.breaks
      at = cell.end
      if (text.charAt(at) !== separator) break
      at++
    }
    if (text.charAt(at) === "\r") at++
    if (text.charAt(at) === "\n") at++
    line++
    if (cells.length > 1 || cells[0]?.trim() !== "") rows.push({ line: start, cells })
  }
  return rows
}

type Cell = { readonly value: string; readonly end: number; readonly breaks: number }

const bareCell = (text: string, at: number, bare: RegExp): Cell => {
  bare.lastIndex = at
  const value = bare.exec(text)?.[0] ?? ""
  return { value: value.trim(), end: at + value.length, breaks: 0 }
}

const quotedCell = (text: string, at: number, bare: RegExp): Cell => {
  let value = ""
  let from = at + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    const end = quote === -1 ? text.length : quote
    value += text.slice(from, end)
    if (text.charAt(end + 1) !== '"' || quote === -1) {
      const rest = quote === -1 ? { value: "", end } : bareCell(text, end + 1, bare)
      return { value: value + rest.value, end: rest.end, breaks: value.split("\n").length - 1 }
    }
    value += '"'
    from = end + 2
  }
}
