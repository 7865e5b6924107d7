import { useEffect, useState } from "react"
import { type Pinyin, type SearchIndex, searchIndexOf } from "../compute/search/search.ts"
import type { DataProblem } from "../ingest/problems.ts"
import { type Scene, sceneOf } from "../layers/scene.ts"
import { hasWords, say } from "../text/say.ts"
import type { ListedCity } from "../view/city-list.ts"
import { openCityInWorker } from "../worker/city-wire.ts"
import { folderOf } from "./city-list.ts"

/** How far opening a city is. */
export type City =
  | { readonly kind: "opening"; readonly done: number; readonly file: string }
  | { readonly kind: "refused"; readonly problems: readonly DataProblem[] }
  | {
      readonly kind: "open"
      readonly scene: Scene
      readonly searchIndex: SearchIndex
      readonly problems: readonly DataProblem[]
    }

const OPENING: City = { kind: "opening", done: 0, file: "" }

const kindWords = (kind: string): string => {
  const key = `site-kind.${kind}`
  return hasWords(key) ? `${say("zh", key)} ${say("en", key)}` : kind
}

const opened = (scene: Scene, pinyin: Pinyin, problems: readonly DataProblem[]): City => ({
  kind: "open",
  scene,
  searchIndex: searchIndexOf(scene.atlas, scene.index, pinyin, kindWords),
  problems,
})

/** Opens a city in the worker; a change of city starts again. */
export const useCity = (listed: ListedCity): City => {
  const [city, setCity] = useState<{ readonly of: ListedCity; readonly state: City }>({ of: listed, state: OPENING })
  useEffect(() => {
    let wanted = true
    const become = (state: City): void => {
      if (wanted) setCity({ of: listed, state })
      // Steps come on a wire of their own and may arrive after the answer.
      if (state.kind !== "opening") wanted = false
    }
    become(OPENING)
    openCityInWorker(folderOf(listed), listed.files, (done, file) => become({ kind: "opening", done, file }))
      .then(({ ingested, pinyin }) => {
        if (ingested.kind === "refused") become({ kind: "refused", problems: ingested.problems })
        else become(opened(sceneOf(ingested.atlas), pinyin, ingested.problems))
      })
      .catch((error: unknown) => {
        console.error(error)
        become({ kind: "refused", problems: [] })
      })
    return () => {
      wanted = false
    }
  }, [listed])
  return city.of === listed ? city.state : OPENING
}
