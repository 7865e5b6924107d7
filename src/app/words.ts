import type { Language } from "../domain/local-text.ts"
import enScreen from "../text/en/screen.json?url"
import enTerms from "../text/en/terms.json?url"
import { type Book, openBook } from "../text/say.ts"
import zhScreen from "../text/zh/screen.json?url"
import zhTerms from "../text/zh/terms.json?url"

const FILES: Readonly<Record<Language, readonly string[]>> = { zh: [zhScreen, zhTerms], en: [enScreen, enTerms] }

const reading = new Map<Language, Promise<void>>()

const isBook = (value: unknown): value is Book => typeof value === "object" && value !== null

const read = async (language: Language): Promise<void> => {
  const parts = await Promise.all(
    FILES[language].map(async (url) => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(`${answer.status} ${url}`)
      const value: unknown = await answer.json()
      return isBook(value) ? value : {}
    }),
  )
  openBook(language, Object.assign({}, ...parts))
}

/** Reads a language's words once; rejects when they cannot be had. Chinese comes along with every language: names in the data are Chinese first. */
export const readWords = async (language: Language): Promise<void> => {
  const wanted: readonly Language[] = language === "zh" ? ["zh"] : ["zh", language]
  await Promise.all(
    wanted.map((one) => {
      const known = reading.get(one) ?? read(one)
      reading.set(one, known)
      // What failed is asked for again the next time.
      known.catch(() => reading.delete(one))
      return known
    }),
  )
}
