import { withoutBoxTags, withoutChunkTags, withoutFrameTags, wordsAt } from "./sound-tags.ts"

const MOST_BYTES = 8 * 1024 * 1024

/**
 * A sound without what is written beside it, such as where and by whom it was recorded: tags before and behind an MP3 are cut off,
 * those within an M4A or a WAV blanked. Rejects for what is none of these.
 */
export const bareSound = async (file: File): Promise<{ readonly bytes: Uint8Array; readonly ending: string }> => {
  if (file.size > MOST_BYTES) throw new RangeError(`${file.size} bytes`)
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (wordsAt(bytes, 4) === "ftyp") return { bytes: withoutBoxTags(bytes), ending: "m4a" }
  if (wordsAt(bytes, 0) === "RIFF" && wordsAt(bytes, 8) === "WAVE")
    return { bytes: withoutChunkTags(bytes), ending: "wav" }
  const sound = withoutFrameTags(bytes)
  if (sound[0] !== 0xff || ((sound[1] ?? 0) & 0xe0) !== 0xe0) throw new Error("no sound")
  return { bytes: sound, ending: "mp3" }
}
