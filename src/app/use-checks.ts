import { useCallback, useEffect, useMemo, useState } from "react"
import type { Scores } from "../domain/finding.ts"
import type { Scene } from "../layers/scene.ts"
import type { Checks, FindingQuestion } from "../surfaces/standards/checks.ts"
import type { ListedCity } from "../view/city-list.ts"
import { openStandards, type StandardsWire } from "../worker/standards-wire.ts"
import { folderOf } from "./city-list.ts"

type Kept = { readonly scene: Scene; readonly wire: StandardsWire; scores: Scores | null }

// One city's standards at a time, kept between pages: its scores need not be worked out again.
let kept: Kept | null = null

const standardsOf = (city: ListedCity, scene: Scene): Kept => {
  if (kept?.scene === scene) return kept
  kept?.wire.close()
  const graph = city.streets?.graph ?? null
  kept = { scene, wire: openStandards(scene.atlas, graph === null ? null : folderOf(city) + graph), scores: null }
  return kept
}

const forget = (): void => {
  kept?.wire.close()
  kept = null
}

type Scored = { readonly scene: Scene; readonly asked: string; readonly scores: Scores | null }

/** The city's checks on a day; the scores of the day before stay until the next are there. */
export const useChecks = (city: ListedCity, scene: Scene, on: string): Checks => {
  const [tries, setTries] = useState(0)
  const asked = `${on} ${tries}`
  const [scored, setScored] = useState<Scored>(() => ({ scene, asked: "", scores: standardsOf(city, scene).scores }))
  useEffect(() => {
    let current = true
    const become = (scores: Scores | null): void => {
      if (current) setScored({ scene, asked, scores })
    }
    const standards = standardsOf(city, scene)
    standards.wire
      .score(on)
      .then((scores) => {
        standards.scores = scores
        become(scores)
      })
      .catch((error: unknown) => {
        console.warn(error)
        forget()
        become(null)
      })
    return () => {
      current = false
    }
  }, [city, scene, on, asked])
  const findings = useCallback(
    (question: FindingQuestion) => standardsOf(city, scene).wire.findings(question),
    [city, scene],
  )
  const retry = useCallback(() => setTries((before) => before + 1), [])
  return useMemo((): Checks => {
    const mine = scored.scene === scene
    const answered = mine && scored.asked === asked
    const state = !answered ? "working" : scored.scores === null ? "failed" : "ready"
    return { state, scores: mine ? scored.scores : null, findings, retry }
  }, [scored, scene, asked, findings, retry])
}
