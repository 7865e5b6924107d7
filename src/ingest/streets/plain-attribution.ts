/** Whom to name, as plain text: tile and graph makers write one line with links in it, parted by "|", or a list. */
export const plainAttribution = (written: unknown): readonly string[] => {
  const lines = Array.isArray(written) ? written : [written]
  return lines
    .filter((line) => typeof line === "string")
    .flatMap((line: string) => line.replace(/<[^>]*>/g, "").split("|"))
    .map((part) => part.trim())
    .filter((part) => part !== "")
}
