import { NO_PINYIN, search, searchIndexOf } from "../../src/compute/search/search.ts"
import { indexAtlas } from "../../src/domain/atlas-index.ts"
import { ingestAtlas } from "../../src/ingest/ingest-atlas.ts"
import { sparseAtlas } from "../worlds/sparse-atlas.ts"
import { type Measurement, median } from "./measurement.ts"

const SITES = 100_000
const BELTS = 2_000
const SHOWN = 50
const FRAME_MS = 16 // one frame: a keystroke must not cost more
const KEYSTROKES = ["示", "示范", "示范点", "示范点9", "示范点99", "示范点9 第3区", "社", "没有这个", "示范带1"]

/** What a keystroke asks of the search itself in a very large city, against one frame; drawing the answer is not in it. */
export const searchKeystroke: Measurement = {
  name: "search",
  run: async () => {
    const ingested = ingestAtlas(sparseAtlas(SITES, BELTS))
    if (ingested.kind === "refused") throw new Error("the sparse city was refused")
    const index = searchIndexOf(ingested.atlas, indexAtlas(ingested.atlas), NO_PINYIN, (kind) => kind)
    const times = Array.from({ length: 5 }, () => KEYSTROKES.map((words) => timeOf(() => ask(index, words)))).flat()
    const filters = Array.from({ length: 9 }, () =>
      timeOf(() => search(index, { words: "", kind: "community", district: "第3区" }, SHOWN)),
    )
    const line = { unit: "ms", rival: FRAME_MS, against: "one frame", limit: 1 }
    return [
      { name: `search alone, ${SITES} sites`, ours: median(times), ...line },
      { name: `filter alone, ${SITES} sites`, ours: median(filters), ...line },
    ]
  },
}

const ask = (index: ReturnType<typeof searchIndexOf>, words: string) =>
  search(index, { words, kind: "", district: "" }, SHOWN)

const timeOf = (work: () => unknown): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}
