import { pinyin } from "pinyin-pro"

/** A name in plain letters: Chinese by its sounds without tones, all else as it is, syllables apart. */
export const romanise = (name: string): string =>
  pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true }).join(" ")
