import { useDeferredValue, useEffect, useMemo, useState } from "react"
import type { Answer } from "../compute/search/search.ts"
import type { SearchState } from "../panels/search-page.tsx"
import type { Say } from "../text/say.ts"
import { NO_SEARCH, type Page } from "../view/view.ts"
import type { City } from "./use-city.ts"

// Rows of each kind that a search lists at once: more would only be scrolled past.
const LISTED = 20
const NOTHING_FOUND: Answer = { belts: [], sites: [], brands: [], total: 0 }

/** The answer to a search, or why there is none yet. */
export type Searched = { readonly state: SearchState; readonly answer: Answer }

type SearchModule = typeof import("../compute/search/searcher.ts")

/** What the search page asks, answered; the search itself is fetched with the first question. */
export const useAnswer = (city: City, page: Page, say: Say): Searched => {
  const [searcher, setSearcher] = useState<SearchModule | "failed" | null>(null)
  const searching = page.kind === "search"
  useEffect(() => {
    if (!searching) return
    import("../compute/search/searcher.ts").then(setSearcher).catch(() => setSearcher("failed"))
  }, [searching])
  const [scene, pinyin] = city.kind === "open" ? [city.scene, city.pinyin] : [null, null]
  const ask = useMemo(
    () =>
      searcher === null || searcher === "failed" || scene === null
        ? null
        : searcher.searcherOf(scene.atlas, scene.index, pinyin, (kind) => say(`site-kind.${kind}`)),
    [searcher, scene, pinyin, say],
  )
  // Letters appear as they are typed; what they find follows when there is time.
  const asked = useDeferredValue(searching ? page.search : NO_SEARCH)
  return useMemo((): Searched => {
    if (searcher === "failed") return { state: "failed", answer: NOTHING_FOUND }
    if (ask === null) return { state: "waiting", answer: NOTHING_FOUND }
    return { state: pinyin === null ? "unspelled" : "answered", answer: ask(asked, LISTED) }
  }, [searcher, ask, pinyin, asked])
}
