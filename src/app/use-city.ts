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

/** Opens a city in a worker. Another city is another component: give it a key. */
export const useCity = (listed: ListedCity): City => {
  const [city, setCity] = useState<City>(OPENING)
  useEffect(() => {
    let wanted = true
    const { opened, cancel } = openCityInWorker({ folder: folderOf(listed), files: listed.files }, (done, file) =>
      setCity({ kind: "opening", done, file }),
    )
    opened
      .then(({ ingested: { problems, ...ingested }, pinyin }) => {
        if (!wanted) return
        if (ingested.kind === "refused") setCity({ kind: "refused", problems })
        else setCity({ kind: "open", scene: sceneOf(ingested.atlas), pinyin, problems })
      })
      .catch((error: unknown) => {
        console.error(error)
        if (wanted) setCity({ kind: "refused", problems: [] })
      })
    return () => {
      wanted = false
      cancel()
    }
  }, [listed])
  return city
}
