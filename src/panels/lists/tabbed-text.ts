/** Cells as spreadsheets put them on the clipboard: tabs between cells, quotes where a cell holds a tab, a break or a quote. */
export const tabbedText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quoted).join("\t")).join("\r\n")

const quoted = (words: string): string => (/["\t\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words)

/** The cells of a text from the clipboard; a break at its end is no row. */
export const cellsOfText = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  const whole = text.replace(/\r\n?/g, "\n").replace(/\n$/, "")
  let at = 0
  for (;;) {
    const isQuoted = whole.charAt(at) === '"'
    const found = isQuoted ? /"((?:[^"]|"")*)"?/y : /[^\t\n]*/y
    found.lastIndex = at
    const match = found.exec(whole)
    const words = isQuoted ? (match?.[1] ?? "").replaceAll('""', '"') : (match?.[0] ?? "")
    at += match?.[0].length ?? 0
    rows.at(-1)?.push(words)
    const next = whole.charAt(at)
    if (next === "") return rows
    if (next === "\n") rows.push([])
    at += 1
  }
}
