/** Reads comma-separated values by walking every character: nothing shared with the writer or with our reader. */
export const walkCsv = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [[]]
  let [cell, isQuoted] = ["", false]
  const end = (): void => {
    rows.at(-1)?.push(cell)
    cell = ""
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at)
    if (isQuoted) {
      if (letter !== '"') cell += letter
      else if (text.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (letter === '"') isQuoted = true
    else if (letter === ",") end()
    else if (letter === "\r" && text.charAt(at + 1) === "\n") {
      end()
      rows.push([])
      at++
    } else cell += letter
  }
  return rows.slice(0, -1)
}
