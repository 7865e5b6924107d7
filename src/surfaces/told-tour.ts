import { type Itinerary, itineraryOf, type Outing } from "../export/itinerary.ts"
import type { CityReader } from "../panels/kit/reader.ts"
import type { SayGuide } from "../text/guide-words.ts"

/** What a told tour needs beside the city: the words, and what is known of the streets. */
export type Telling = {
  readonly say: SayGuide
  /** Local date of telling, "YYYY-MM-DD". */
  readonly today: string
  readonly walkOnDriveNetwork: boolean
  readonly streetAttribution: readonly string[]
  /** The public address of this tour; null where there is none. */
  readonly publicLink: string | null
}

/** A tour or visit told in the reader's language, for the screen, for paper and for files alike. */
export const tellTour = (reader: CityReader, outing: Outing, telling: Telling): Itinerary => {
  const { atlas, index, district, view } = reader
  const { sites, brands, belts, beltNumbers } = index
  const { today, ...rest } = telling
  return itineraryOf({
    outing,
    atlas,
    sites,
    brands,
    belts,
    beltNumbers,
    district,
    language: view.language,
    madeOn: today,
    ...rest,
  })
}
