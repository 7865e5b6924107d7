const MOST_BYTES = 8 * 1024 * 1024

/** A sound without what is written beside it: tags before and behind an MP3 are cut off. Rejects for what is none. */
export const bareSound = async (file: File): Promise<{ readonly bytes: Uint8Array; readonly ending: string }> => {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.size} bytes`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (wordsAt(bytes, 4, 4) === "ftyp") return { bytes, ending: "m4a" }
  if (wordsAt(bytes, 0, 4) === "RIFF" && wordsAt(bytes, 8, 4) === "WAVE") return { bytes, ending: "wav" }
  const sound = withoutTags(bytes)
  if (sound[0] !== 0xff || ((sound[1] ?? 0) & 0xe0) !== 0xe0) throw new Error("no sound")
  return { bytes: sound, ending: "mp3" }
}

const wordsAt = (bytes: Uint8Array, from: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const HEADER_BYTES = 10
const OLD_TAG_BYTES = 128

/** An MP3 without its ID3 tags, new and old. */
const withoutTags = (bytes: Uint8Array): Uint8Array => {
  let from = 0
  while (wordsAt(bytes, from, 3) === "ID3") {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(from + 6, from + HEADER_BYTES)
    from += HEADER_BYTES + ((a << 21) | (b << 14) | (c << 7) | d) // seven bits a byte
  }
  const old = bytes.length - OLD_TAG_BYTES
  return bytes.slice(from, old > from && wordsAt(bytes, old, 3) === "TAG" ? old : undefined)
}
