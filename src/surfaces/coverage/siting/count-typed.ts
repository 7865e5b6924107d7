/** More centres than this are no proposal any more, but a programme. */
const MOST_CENTRES = 50

/** How many centres to add, as typed; null for what is no number from 1 to 50. */
export const readCount = (typed: string): number | null => {
  const plain = typed.normalize("NFKC").trim()
  const count = Number(plain)
  return /^\d+$/.test(plain) && count >= 1 && count <= MOST_CENTRES ? count : null
}
