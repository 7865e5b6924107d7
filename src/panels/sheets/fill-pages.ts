/** A piece of a document that is not cut: its height, and whether it is a row of the table. */
export type Piece = { readonly height: number; readonly isRow: boolean }

/** The pieces of a page, first and one past the last. */
export type PageOfPieces = { readonly from: number; readonly to: number }

const FRACTION = 0.5 // pixels: screen and paper round differently

/**
 * Lays pieces out into pages: each once and in order. A page that holds rows has the table's head above its first one. A page
 * is never higher than `room`, but for a single piece that is higher than any page. The last page does not begin below the
 * table when a row can be spared for it.
 */
export const fillPages = (pieces: readonly Piece[], room: number, headHeight: number): readonly PageOfPieces[] => {
  const pages: { from: number; to: number }[] = []
  let [used, hasHead] = [0, false]
  pieces.forEach((piece, index) => {
    const page = pages.at(-1)
    const needed = piece.height + (piece.isRow && !hasHead ? headHeight : 0)
    if (page !== undefined && used + needed <= room - FRACTION) {
      page.to = index + 1
      used += needed
      hasHead ||= piece.isRow
      return
    }
    pages.push({ from: index, to: index + 1 })
    used = piece.height + (piece.isRow ? headHeight : 0)
    hasHead = piece.isRow
  })
  shareLastRow(pages, pieces, room, headHeight)
  return pages
}

const shareLastRow = (
  pages: { from: number; to: number }[],
  pieces: readonly Piece[],
  room: number,
  headHeight: number,
): void => {
  const [before, last] = [pages.at(-2), pages.at(-1)]
  if (before === undefined || last === undefined || pieces[last.from]?.isRow !== false) return
  const [spared, kept] = [pieces[before.to - 1], pieces[before.to - 2]]
  if (spared?.isRow !== true || kept?.isRow !== true || before.to - before.from < 2) return
  const height = pieces.slice(last.from, last.to).reduce((sum, piece) => sum + piece.height, 0)
  if (height + spared.height + headHeight > room - FRACTION) return
  before.to -= 1
  last.from -= 1
}
