import type { Language } from "../domain/local-text.ts"
import enTakeAlong from "../text/en/take-along.json?url"
import enTour from "../text/en/tour.json?url"
import { type SayGuide, withGuideWords } from "../text/guide-words.ts"
import { type Book, sayIn } from "../text/say.ts"
import zhTakeAlong from "../text/zh/take-along.json?url"
import zhTour from "../text/zh/tour.json?url"

const FILES: Readonly<Record<Language, readonly string[]>> = { zh: [zhTour, zhTakeAlong], en: [enTour, enTakeAlong] }

/** Reads what a guide says in a language; rejects when the words cannot be had. */
export const readGuideWords = async (language: Language): Promise<SayGuide> => {
  const parts = await Promise.all(
    FILES[language].map(async (url): Promise<Book> => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(`${answer.status} ${url}`)
      return answer.json()
    }),
  )
  return withGuideWords(Object.assign({}, ...parts), sayIn(language))
}
