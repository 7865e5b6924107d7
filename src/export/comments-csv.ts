// A spreadsheet reads a cell that begins so as a formula, in full-width signs too.
const FORMULA = /^[=+\-@＝＋－＠\t\r]/

const cell = (text: string): string => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** Comments as CSV: BOM, CRLF, every cell quoted, formulas made harmless. `head` names the day and the text. */
export const commentsCsv = (
  comments: readonly { readonly at: string; readonly text: string }[],
  head: readonly [string, string],
): string => {
  const lines = [head, ...comments.map(({ at, text }) => [at, text])]
  return `\uFEFF${lines.map((line) => line.map(cell).join(",")).join("\r\n")}\r\n`
}
