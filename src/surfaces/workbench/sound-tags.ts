/** Four letters at a place of a file, as formats name their parts. */
export const wordsAt = (bytes: Uint8Array, from: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(from, from + length))

const HEADER_BYTES = 10
const OLD_TAG_BYTES = 128

/** An MP3 without its ID3 tags, new and old. */
export const withoutFrameTags = (bytes: Uint8Array): Uint8Array => {
  let from = 0
  while (wordsAt(bytes, from, 3) === "ID3") {
    const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(from + 6, from + HEADER_BYTES)
    from += HEADER_BYTES + ((a << 21) | (b << 14) | (c << 7) | d) // seven bits a byte
  }
  const old = bytes.length - OLD_TAG_BYTES
  return bytes.slice(from, old > from && wordsAt(bytes, old, 3) === "TAG" ? old : undefined)
}

const BOX_BYTES = 8
const HOLDERS: ReadonlySet<string> = new Set(["moov", "trak", "moof", "traf"])
const TAGGED: ReadonlySet<string> = new Set(["udta", "meta", "uuid"])

/** An M4A whose boxes for tags are made empty room: nothing moves, for the sound is found by its place in the file. */
export const withoutBoxTags = (bytes: Uint8Array): Uint8Array => {
  const bare = bytes.slice()
  const view = new DataView(bare.buffer)
  const blank = (from: number, end: number): void => {
    for (let at = from; at + BOX_BYTES <= end; ) {
      const said = view.getUint32(at)
      // 0 reaches to the end; 1 stands for a longer number behind, as only the sound itself may need
      const length = said === 0 ? end - at : said === 1 && at + 16 <= end ? Number(view.getBigUint64(at + 8)) : said
      if (length < BOX_BYTES || at + length > end) return
      const kind = wordsAt(bare, at + 4)
      if (HOLDERS.has(kind)) blank(at + BOX_BYTES, at + length)
      else if (TAGGED.has(kind)) {
        bare.set([0x66, 0x72, 0x65, 0x65], at + 4) // free
        bare.fill(0, at + BOX_BYTES, at + length)
      }
      at += length
    }
  }
  blank(0, bare.length)
  return bare
}

const SOUND_CHUNKS: ReadonlySet<string> = new Set(["fmt ", "fact", "data"])
const RIFF_BYTES = 12

/** A WAV with nothing but its sound: every other chunk becomes empty room. */
export const withoutChunkTags = (bytes: Uint8Array): Uint8Array => {
  const bare = bytes.slice()
  const view = new DataView(bare.buffer)
  for (let at = RIFF_BYTES; at + BOX_BYTES <= bare.length; ) {
    const end = at + BOX_BYTES + view.getUint32(at + 4, true)
    if (!SOUND_CHUNKS.has(wordsAt(bare, at))) {
      bare.set([0x4a, 0x55, 0x4e, 0x4b], at) // JUNK
      bare.fill(0, at + BOX_BYTES, Math.min(end, bare.length))
    }
    at = end + (end % 2) // chunks begin at even places
  }
  return bare
}
