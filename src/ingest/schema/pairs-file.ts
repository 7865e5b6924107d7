import "./jitless.ts"
import * as z from "zod/mini"
import { PAIR_STATES } from "../../domain/pair.ts"
import { figure } from "./evidence.ts"
import { count, id, latitude, localText, longitude, maybe, partialDate, someText } from "./words.ts"

const unit = z.object({
  name: localText,
  site: maybe(id),
  lon: maybe(longitude),
  lat: maybe(latitude),
  capacity: maybe(count),
})
const exchange = z.object({ category: someText, what: localText })

/** One entry of pairs.json. */
export const pairEntry = z.object({
  id,
  left: unit,
  right: unit,
  state: maybe(z.enum(PAIR_STATES)),
  agreedOn: maybe(partialDate),
  resources: maybe(z.array(exchange)),
  needs: maybe(z.array(exchange)),
  figures: maybe(z.array(figure)),
  sources: maybe(z.array(id)),
})

/** pairs.json */
export const pairsFile = z.object({ pairs: z.array(pairEntry) })

export type PairInFile = z.infer<typeof pairEntry>
export type PairUnitInFile = z.infer<typeof unit>
