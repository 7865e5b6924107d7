import { useEffect, useMemo, useState } from "react"
import { askFrom } from "../surfaces/registry/registry-ask.ts"
import { RegistrySurface } from "../surfaces/registry/registry-surface.tsx"
import { brandFindingTeller } from "../text/brand-checks-words.ts"
import enChecks from "../text/en/brand-checks.json" with { type: "json" }
import enMatching from "../text/en/matching.json" with { type: "json" }
import enRegistry from "../text/en/registry.json?url"
import { type RegistryWords, withRegistryWords } from "../text/registry-words.ts"
import { sayIn } from "../text/say.ts"
import zhChecks from "../text/zh/brand-checks.json" with { type: "json" }
import zhMatching from "../text/zh/matching.json" with { type: "json" }
import zhRegistry from "../text/zh/registry.json?url"
import { writeWorkbook } from "../worker/workbook-wire.ts"
import type { DeskProps } from "./desk-room.tsx"
import { localToday } from "./local-today.ts"
import type { Proposal } from "./registry-drawing.ts"
import { useBook, type WordFiles } from "./use-book.ts"
import { useRegistry } from "./use-registry.ts"
import { useRegistryOverlay } from "./use-registry-overlay.ts"

const WORDS: WordFiles = { zh: [zhRegistry], en: [enRegistry] }
const CHECKS = { zh: zhChecks, en: enChecks }
const MATCHING = { zh: zhMatching, en: enMatching }

const NO_PROPOSALS: readonly Proposal[] = []

const NOT_YET = (): never => {
  throw new Error("asked before the registry was opened")
}

/** Wires brands and pairs: their words, their worker, what the map draws of them. */
export const RegistryDesk = ({ reader, city, scene, page, keep }: DeskProps) => {
  const { language } = reader.view
  const { book, unavailable } = useBook(WORDS, language)
  const words = useMemo(
    (): RegistryWords | null =>
      book === null
        ? null
        : {
            say: withRegistryWords(book, sayIn(language)),
            checks: CHECKS[language],
            matching: MATCHING[language],
          },
    [book, language],
  )
  const [today] = useState(localToday)
  const ask = useMemo(() => askFrom(page.ask), [page.ask])
  const { looking, wire, retry } = useRegistry(city, scene, today)
  const [proposals, propose] = useState(NO_PROPOSALS)
  const [pointed, point] = useState<string | null>(null)
  const overlay = useRegistryOverlay(scene, reader, page.part, ask, words?.say ?? null, proposals, pointed)
  useEffect(() => keep(overlay), [keep, overlay])
  useEffect(() => () => keep(null), [keep])
  const sayFinding = useMemo(
    () => brandFindingTeller(language, CHECKS[language], { brands: scene.index.brands, sites: scene.index.sites }),
    [language, scene],
  )
  if (unavailable) return <p role="alert">{reader.say("failure.panel")}</p>
  if (words === null) return null
  return (
    <RegistrySurface
      {...{ reader, words, ask, today, retry, sayFinding, writeWorkbook, propose, point }}
      part={page.part}
      looking={wire === null && looking.kind === "ready" ? { kind: "working", share: 0 } : looking}
      match={wire?.match ?? NOT_YET}
      round={wire?.round ?? NOT_YET}
    />
  )
}
