import type { LocalText } from "../../../src/domain/local-text.ts"
import words from "./brand-themes.json" with { type: "json" }

/** A field of service with words enough to describe many brands; `{i}` stands for the brand's own picture. */
export type Theme = {
  readonly id: string
  readonly noun: LocalText
  readonly core: readonly LocalText[]
  readonly slogan: readonly LocalText[]
  readonly highlights: readonly LocalText[]
  readonly mechanism: LocalText
  readonly carriers: readonly LocalText[]
  readonly story: readonly LocalText[]
}

export const THEMES: readonly Theme[] = words

/** A theme's words with the brand's picture put in. */
export const withImage = (text: LocalText, image: LocalText): LocalText => ({
  zh: text.zh.replace("{i}", image.zh),
  en: (text.en ?? "").replace("{i}", image.en ?? image.zh),
})
