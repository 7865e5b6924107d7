import { useEffect, useMemo, useState } from "react"
import type { Answer } from "../compute/search/search.ts"
import type { Say } from "../text/say.ts"
import { NO_SEARCH, type Page } from "../view/view.ts"
import type { City } from "./use-city.ts"

// Rows of each kind that a search lists at once: more would only be scrolled past.
const LISTED = 60
const NOTHING_FOUND: Answer = { belts: [], sites: [], brands: [], total: 0 }

type Searcher = typeof import("../compute/search/search.ts")

/** What the search page asks, answered; the search itself is fetched with the first question. */
export const useAnswer = (city: City, page: Page, say: Say): Answer => {
  const [searcher, setSearcher] = useState<Searcher | null>(null)
  const searching = page.kind === "search"
  useEffect(() => {
    if (searching) void import("../compute/search/search.ts").then(setSearcher)
  }, [searching])
  const [scene, pinyin] = city.kind === "open" ? [city.scene, city.pinyin] : [null, null]
  const index = useMemo(
    () =>
      searcher === null || scene === null || pinyin === null
        ? null
        : searcher.searchIndexOf(scene.atlas, scene.index, pinyin, (kind) => say(`site-kind.${kind}`)),
    [searcher, scene, pinyin, say],
  )
  const asked = searching ? page.search : NO_SEARCH
  return useMemo(
    () => (searcher === null || index === null ? NOTHING_FOUND : searcher.search(index, asked, LISTED)),
    [searcher, index, asked],
  )
}
