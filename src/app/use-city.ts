import { useEffect, useState } from "react"
import type { Pinyin } from "../compute/search/search.ts"
import type { DataProblem } from "../ingest/problems.ts"
import { type Scene, sceneOf } from "../layers/scene.ts"
import type { ListedCity } from "../view/city-list.ts"
import { openCityInWorker } from "../worker/city-wire.ts"
import { folderOf } from "./city-list.ts"

/** How far opening a city is. */
export type City =
  | { readonly kind: "opening"; readonly done: number; readonly file: string }
  /** Nothing can be shown; without problems, the reading itself broke down. */
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }
  | { readonly kind: "open"; readonly scene: Scene; readonly pinyin: Pinyin; readonly problems: readonly DataProblem[] }

const OPENING: City = { kind: "opening", done: 0, file: "" }

// The first look at the map comes first; what a second look finds can wait for it.
const SECOND_LOOK_MS = 3000

/** Opens a city in a worker, then has it looked at again by the rules that need the base map. Another city starts again. */
export const useCity = (listed: ListedCity): City => {
  const [city, setCity] = useState<{ readonly of: ListedCity; readonly state: City }>({ of: listed, state: OPENING })
  useEffect(() => {
    let wanted = true
    const become = (state: City): void => setCity({ of: listed, state })
    let timer: ReturnType<typeof setTimeout> | undefined
    const wire = openCityInWorker(folderOf(listed), listed.files, (done, file) =>
      become({ kind: "opening", done, file }),
    )
    const lookAgain = (): void => {
      const baseFiles = listed.baseLayers.map((layer) => `${layer}.geojson`)
      wire
        .lookAgain(baseFiles)
        .then(
          (problems) =>
            wanted &&
            setCity(({ of, state }) => ({ of, state: state.kind === "open" ? { ...state, problems } : state })),
        )
        .catch((error: unknown) => console.warn(error))
        .finally(wire.close)
    }
    wire.opened
      .then(({ ingested, pinyin }) => {
        if (!wanted) return
        if (ingested.kind === "refused") {
          become({ kind: "refused", problems: ingested.problems })
          wire.close()
          return
        }
        become({ kind: "open", scene: sceneOf(ingested.atlas), pinyin, problems: ingested.problems })
        timer = setTimeout(lookAgain, SECOND_LOOK_MS)
      })
      .catch((error: unknown) => {
        if (!wanted) return
        console.error(error)
        become({ kind: "refused", problems: [] })
      })
    return () => {
      wanted = false
      clearTimeout(timer)
      wire.close()
    }
  }, [listed])
  return city.of === listed ? city.state : OPENING
}
