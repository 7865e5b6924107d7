import { useEffect, useState } from "react"
import type { Language } from "../domain/local-text.ts"
import type { Book } from "../text/say.ts"

/** The word files of a room, by language. */
export type WordFiles = Readonly<Record<Language, readonly string[]>>

/** Fetches a room's words of a language, several files as one book; rejects when they cannot be had. */
export const readBook = async (files: WordFiles, language: Language): Promise<Book> => {
  const parts = await Promise.all(
    files[language].map(async (url): Promise<Book> => {
      const answer = await fetch(url)
      if (!answer.ok) throw new Error(`${answer.status} ${url}`)
      return answer.json()
    }),
  )
  return Object.assign({}, ...parts)
}

type Kept = { readonly language: Language; readonly book: Book | null }

/**
 * A room's words: null until they are there; `unavailable` when they cannot be had. While another language's are being read
 * the words before stay, so that nothing a person has opened or written goes with them. `files` must be a constant.
 */
export const useBook = (files: WordFiles, language: Language) => {
  const [kept, setKept] = useState<Kept | null>(null)
  useEffect(() => {
    let current = true
    readBook(files, language)
      .then((book) => current && setKept({ language, book }))
      .catch((error: unknown) => {
        console.warn(error)
        if (current) setKept((before) => ({ language, book: before?.book ?? null }))
      })
    return () => {
      current = false
    }
  }, [files, language])
  return { book: kept?.book ?? null, unavailable: kept?.language === language && kept.book === null }
}
