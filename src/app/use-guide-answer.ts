import { useCallback, useEffect, useState } from "react"
import type { BeltId } from "../domain/ids.ts"
import type { VisitWish } from "../domain/visit-wish.ts"
import type { Scene } from "../layers/scene.ts"
import type { ListedCity } from "../view/city-list.ts"
import { type Guided, type GuideWire, openGuide } from "../worker/guide-wire.ts"
import { folderOf } from "./city-list.ts"
import { requestFor } from "./guide-work.ts"

// One guide at a time, kept between pages: it holds the city's streets.
let kept: { readonly city: ListedCity; readonly wire: GuideWire } | null = null

const guideOf = (city: ListedCity, scene: Scene): GuideWire => {
  if (kept?.city === city) return kept.wire
  kept?.wire.close()
  const graph = city.streets?.graph ?? null
  const wire = openGuide(graph === null ? null : folderOf(city) + graph, scene.atlas.walk.metresPerMinute)
  kept = { city, wire }
  return wire
}

const forget = (): void => {
  kept?.wire.close()
  kept = null
}

type Found = { readonly asked: string; readonly guided: Guided | null }

// What was found last: a page that is gone back to shows it at once.
let lastFound: Found = { asked: "", guided: null }

/** What the guide of a city answers to a belt and a wish; the answer before stays until the next is there. */
export const useGuideAnswer = (city: ListedCity, scene: Scene, belt: BeltId, wish: VisitWish | null) => {
  const [found, setFound] = useState(lastFound)
  const [tries, setTries] = useState(0)
  const about = `${city.id} ${belt} ${wish === null ? "tour" : "visit"}`
  const asked = `${about} ${JSON.stringify(wish)} ${tries}`
  const known = found.asked === asked && found.guided !== null
  useEffect(() => {
    const request = requestFor(scene, belt, wish)
    if (request === null || known) return
    let current = true
    const become = (guided: Guided | null): void => {
      if (!current) return
      lastFound = { asked, guided }
      setFound(lastFound)
    }
    guideOf(city, scene)
      .ask(request)
      .then(become)
      .catch((error: unknown) => {
        console.warn(error)
        forget()
        become(null)
      })
    return () => {
      current = false
    }
  }, [city, scene, belt, wish, asked, known])
  const state = found.asked !== asked ? "working" : found.guided === null ? "failed" : "answered"
  return {
    state: state as "working" | "failed" | "answered",
    found: found.asked.startsWith(`${about} `) ? found.guided : null,
    retry: useCallback(() => setTries((before) => before + 1), []),
  }
}
