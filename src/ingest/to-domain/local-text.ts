import type { LocalText } from "../../domain/local-text.ts"

/** A text as files write it: English may be absent, null or empty. */
export type LocalTextInFile = { readonly zh: string; readonly en?: string | null | undefined }

export const toLocalText = (text: LocalTextInFile): LocalText =>
  text.en === undefined || text.en === null || text.en === "" ? { zh: text.zh } : { zh: text.zh, en: text.en }

export const toLocalTextOrNull = (text: LocalTextInFile | null | undefined): LocalText | null =>
  text === null || text === undefined ? null : toLocalText(text)

export const toLocalTexts = (texts: readonly LocalTextInFile[] | null | undefined): readonly LocalText[] =>
  texts?.map(toLocalText) ?? []
