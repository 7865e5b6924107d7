// The style names no glyph server: MapLibre draws every letter from fonts on the reader's own machine.
// It reads the weight from the first name of a stack, so that name is a weight and no font.
const HAN_SANS = [
  "PingFang SC",
  "Microsoft YaHei",
  "HarmonyOS Sans SC",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "WenQuanYi Micro Hei",
  "Belt Atlas Han",
  "sans-serif",
]
// Chinese fonts draw Latin quotes a full square wide: English begins with Latin ones.
const LATIN_SANS = ["Segoe UI", "Roboto", "Helvetica Neue", "Noto Sans", "Arial", "DejaVu Sans", ...HAN_SANS]
const SONG = ["Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "Belt Atlas Han", "serif"]

export type Weight = "Regular" | "Medium" | "Bold"

/** The fonts for lettering of a weight in a language. */
export const sans = (weight: Weight, language: "zh" | "en"): string[] => [
  `Belt Atlas ${weight}`,
  ...(language === "zh" ? HAN_SANS : LATIN_SANS),
]

/** Rivers are lettered in Song, as on printed maps. */
export const WATER_FACE = ["Belt Atlas Song Medium", ...SONG]
