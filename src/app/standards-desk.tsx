import { useEffect, useMemo } from "react"
import { StandardsSurface } from "../surfaces/standards/standards-surface.tsx"
import enStandards from "../text/en/standards.json?url"
import { sayIn } from "../text/say.ts"
import { withStandardsWords } from "../text/standards-words.ts"
import zhStandards from "../text/zh/standards.json?url"
import type { DeskProps } from "./desk-room.tsx"
import { useBook, type WordFiles } from "./use-book.ts"

const WORDS: WordFiles = { zh: [zhStandards], en: [enStandards] }

/** Wires the checks against standards: their words, their worker, what the map draws of them. */
export const StandardsDesk = ({ reader, page, keep }: DeskProps) => {
  const { language } = reader.view
  const { book, unavailable } = useBook(WORDS, language)
  const say = useMemo(() => (book === null ? null : withStandardsWords(book, sayIn(language))), [book, language])
  useEffect(() => () => keep(null), [keep])
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (say === null) return null
  return <StandardsSurface reader={reader} say={say} page={page} />
}
