import type { ZipEntry } from "./zip-entries.ts"

/** Unpacks a part as far as `room` bytes; null when it would be more, and throws when it is damaged. */
export const unpackEntry = async ({ packed, isDeflated }: ZipEntry, room: number): Promise<Uint8Array | null> => {
  if (!isDeflated) return packed.length > room ? null : packed
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream("deflate-raw"))
    .getReader()
  const pieces: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > room) {
      await reader.cancel()
      return null
    }
    pieces.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
