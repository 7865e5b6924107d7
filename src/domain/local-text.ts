/** A name or a text of the city: always Chinese, English where somebody has written it. */
export type LocalText = { readonly zh: string; readonly en?: string }

export type Language = "zh" | "en"

/** The text in the reader's language, falling back to Chinese, which is never missing. */
export const inLanguage = (text: LocalText, language: Language): string =>
  language === "en" ? (text.en ?? text.zh) : text.zh
