import { useEffect, useMemo, useState } from "react"
import { askFrom } from "../surfaces/standards/standards-ask.ts"
import { StandardsSurface } from "../surfaces/standards/standards-surface.tsx"
import enFindings from "../text/en/findings.json?url"
import enStandards from "../text/en/standards.json?url"
import { sayIn } from "../text/say.ts"
import { withStandardsWords } from "../text/standards-words.ts"
import zhFindings from "../text/zh/findings.json?url"
import zhStandards from "../text/zh/standards.json?url"
import type { DeskProps } from "./desk-room.tsx"
import { ListsDesk } from "./lists-desk.tsx"
import { localToday } from "./local-today.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import { useChecks } from "./use-checks.ts"
import { useStandardsOverlay } from "./use-standards-overlay.ts"

const WORDS: WordFiles = { zh: [zhStandards, zhFindings], en: [enStandards, enFindings] }

/** Wires the checks against standards: their words, their worker, what the map draws of them. */
export const StandardsDesk = ({ reader, city, scene, page, keep }: DeskProps) => {
  const { language } = reader.view
  const { book, unavailable } = useBook(WORDS, language)
  const say = useMemo(() => (book === null ? null : withStandardsWords(book, sayIn(language))), [book, language])
  const [today] = useState(localToday)
  const ask = useMemo(() => askFrom(page.ask), [page.ask])
  const on = ask.on ?? today
  const checks = useChecks(city, scene, on)
  const overlay = useStandardsOverlay(scene, page.part, ask, checks.scores, say, reader.send)
  useEffect(() => keep(overlay), [keep, overlay])
  useEffect(() => () => keep(null), [keep])
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (say === null) return null
  const { findings } = checks
  return (
    <StandardsSurface
      reader={reader}
      say={say}
      part={page.part}
      ask={ask}
      on={on}
      today={today}
      checks={checks}
      lists={(part, scores, sayFinding) => <ListsDesk {...{ reader, part, scores, findings, sayFinding, today }} />}
    />
  )
}
