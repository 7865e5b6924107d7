import { useEffect, useRef, useState } from "react"
import type { Pinyin } from "../compute/search/search.ts"
import type { DataProblem } from "../ingest/problems.ts"
import { type Scene, sceneOf } from "../layers/scene.ts"
import type { ListedCity } from "../view/city-list.ts"
import { type CityWire, openCityInWorker } from "../worker/city-wire.ts"
import { folderOf } from "./city-list.ts"

/** How far opening a city is. */
export type City =
  | { readonly kind: "opening"; readonly done: number; readonly file: string }
  /** Nothing can be shown; without problems, the reading itself broke down. */
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }
  | {
      readonly kind: "open"
      readonly scene: Scene
      /** Null when the spellings could not be read: the search then finds by characters only. */
      readonly pinyin: Pinyin | null
      readonly problems: readonly DataProblem[]
    }

const OPENING: City = { kind: "opening", done: 0, file: "" }

/**
 * Opens a city in a worker, and once its scene has been `drawn` has it looked at again by the rules that need the base map.
 * Another city starts again.
 */
export const useCity = (listed: ListedCity, drawn: Scene | null): City => {
  const [city, setCity] = useState<{ readonly of: ListedCity; readonly state: City }>({ of: listed, state: OPENING })
  const wire = useRef<CityWire | null>(null)
  useEffect(() => {
    const opening = openCityInWorker(folderOf(listed), listed.files, (done, file) =>
      become({ kind: "opening", done, file }),
    )
    const become = (state: City): void => {
      if (wire.current === opening) setCity({ of: listed, state })
    }
    wire.current = opening
    opening.opened
      .then(({ ingested, pinyin }) => {
        const { problems } = ingested
        if (ingested.kind === "refused") become({ kind: "refused", problems })
        else become({ kind: "open", scene: sceneOf(ingested.atlas), pinyin, problems })
      })
      .catch((error: unknown) => {
        if (wire.current !== opening) return
        console.error(error)
        become({ kind: "refused", problems: [] })
      })
    return () => {
      wire.current = null
      opening.close()
    }
  }, [listed])

  const state = city.of === listed ? city.state : OPENING
  const settled = state.kind === "open" && state.scene === drawn
  useEffect(() => {
    const opened = wire.current
    if (!settled || opened === null) return
    opened
      .lookAgain(listed.baseLayers.map((layer) => `${layer}.geojson`))
      .then((problems) =>
        setCity((known) =>
          known.of === listed && known.state.kind === "open"
            ? { of: listed, state: { ...known.state, problems } }
            : known,
        ),
      )
      .catch((error: unknown) => console.warn(error))
      .finally(opened.close)
  }, [settled, listed])
  return state
}
