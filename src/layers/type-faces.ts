// The style names no glyph server: MapLibre draws every letter from fonts on the reader's own machine.
// It reads the weight from the first name of a stack, so that name is a weight and no font.
const SANS = [
  "PingFang SC",
  "Microsoft YaHei",
  "HarmonyOS Sans SC",
  "Noto Sans CJK SC",
  "Noto Sans SC",
  "Source Han Sans SC",
  "WenQuanYi Micro Hei",
  "sans-serif",
]
const SONG = ["Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", "serif"]

export const REGULAR = ["Belt Atlas Regular", ...SANS]
export const MEDIUM = ["Belt Atlas Medium", ...SANS]
export const BOLD = ["Belt Atlas Bold", ...SANS]
/** Rivers are lettered in Song, as on printed maps. */
export const WATER = ["Belt Atlas Song Medium", ...SONG]
