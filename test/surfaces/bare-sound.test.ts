import { describe, expect, it } from "vitest"
import { bareSound } from "../../src/surfaces/workbench/bare-sound.ts"

const SECRET = "26.05+119.30 recorded by somebody"
const letters = (text: string): Buffer => Buffer.from(text, "latin1")
const number = (value: number, write: "writeUInt32BE" | "writeUInt32LE"): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes[write](value)
  return bytes
}
const box = (kind: string, content: Buffer): Buffer =>
  Buffer.concat([number(content.length + 8, "writeUInt32BE"), letters(kind), content])
const chunk = (kind: string, content: Buffer): Buffer =>
  Buffer.concat([letters(kind), number(content.length, "writeUInt32LE"), content, Buffer.alloc(content.length % 2)])

const SOUND = letters("the very sound that was recorded")
const M4A = Buffer.concat([
  box("ftyp", letters("M4A ")),
  box("moov", Buffer.concat([box("mvhd", Buffer.alloc(20)), box("udta", box("\u00a9xyz", letters(SECRET)))])),
  box("mdat", SOUND),
])
const WAVE = Buffer.concat([
  letters("WAVE"),
  chunk("fmt ", Buffer.alloc(16)),
  chunk("LIST", letters(`INFO${SECRET}`)),
  chunk("data", SOUND),
])
const WAV = Buffer.concat([letters("RIFF"), number(WAVE.length, "writeUInt32LE"), WAVE])
const MP3 = Buffer.concat([
  letters("ID3\u0003\u0000\u0000\u0000\u0000\u0000"),
  Buffer.from([SECRET.length]),
  letters(SECRET),
  Buffer.from([0xff, 0xfb]),
  SOUND,
  letters(`TAG${SECRET}`.padEnd(128, "\u0000")),
])

const bareOf = (bytes: Buffer) => bareSound(new File([new Uint8Array(bytes)], "录音"))

describe("a sound on the workbench", () => {
  it.each([
    ["m4a", M4A],
    ["wav", WAV],
    ["mp3", MP3],
  ])("keeps its sound, and nothing of where or by whom it was recorded: %s", async (ending, bytes) => {
    expect(bytes.includes(SECRET)).toBe(true)
    const bare = await bareOf(bytes)
    expect(bare.ending).toBe(ending)
    const kept = Buffer.from(bare.bytes)
    expect([kept.includes(SOUND), kept.includes(SECRET), kept.includes("somebody")]).toEqual([true, false, false])
    // where the sound is found by its place in the file, nothing has moved
    if (ending !== "mp3") expect(kept.indexOf(SOUND)).toBe(bytes.indexOf(SOUND))
  })

  it("is refused where it is none, or runs on for longer than anybody listens", async () => {
    await expect(bareOf(letters("not a sound at all"))).rejects.toThrow("no sound")
    await expect(bareOf(Buffer.alloc(9 * 1024 * 1024))).rejects.toThrow("bytes")
  })
})
