import type { ZipEntry } from "./zip-entries.ts"

/** Told of each piece of a part as it is unpacked. */
export type OnPiece = (piece: Uint8Array) => void

/** Unpacks a part piece by piece as far as `room` bytes, and says how many there were; null when it would be more. Throws when it is damaged. */
export const unpackPieces = async (
  { packed, isDeflated }: ZipEntry,
  room: number,
  onPiece: OnPiece,
): Promise<number | null> => {
  if (!isDeflated) {
    if (packed.length > room) return null
    onPiece(packed)
    return packed.length
  }
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader()
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return length
    length += value.length
    if (length > room) {
      await reader.cancel()
      return null
    }
    onPiece(value)
  }
}

/** Unpacks a part as far as `room` bytes; null when it would be more, and throws when it is damaged. */
export const unpackEntry = async (entry: ZipEntry, room: number): Promise<Uint8Array | null> => {
  const pieces: Uint8Array[] = []
  const length = await unpackPieces(entry, room, (piece) => pieces.push(piece))
  if (length === null) return null
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
