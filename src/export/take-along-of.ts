import type { GuideAnswer } from "../compute/tour/guide-answer.ts"
import type { Atlas } from "../domain/atlas.ts"
import type { AtlasIndex } from "../domain/atlas-index.ts"
import type { Language } from "../domain/local-text.ts"
import type { SayTakeAlong } from "../text/take-along-words.ts"
import type { Outing, TakeAlong } from "./itinerary.ts"

/** The open city, as every panel's reader has it. */
export type CityAtHand = {
  readonly atlas: Atlas
  readonly index: AtlasIndex
  readonly district: (name: string) => string
  readonly view: { readonly language: Language }
}

/** The part of a guide's state that is taken along. */
export type GuideAtHand = {
  readonly say: SayTakeAlong
  readonly answer: GuideAnswer | null
  readonly today: string
  readonly walkOnDriveNetwork: boolean
  readonly streetAttribution: readonly string[]
  readonly publicLink: (hash: string) => string | null
}

/**
 * What a guide has found, as something to take along: dated today, its public address that of `hash`. Null while the guide has
 * not answered with a tour, or a visit, as asked. It lives here, below the surfaces, because the pages of the guide and the
 * paper both need it and no surface knows another; so it names what it reads of a city and a guide, and nothing more.
 */
export const takeAlongOf = (
  city: CityAtHand,
  guide: GuideAtHand,
  outing: { readonly kind: Outing["kind"] },
  hash: string,
): TakeAlong | null => {
  const { answer } = guide
  if (answer === null || answer.kind !== outing.kind) return null
  const { sites, brands, belts, beltNumbers } = city.index
  return {
    outing: answer,
    atlas: city.atlas,
    sites,
    brands,
    belts,
    beltNumbers,
    district: city.district,
    language: city.view.language,
    say: guide.say,
    madeOn: guide.today,
    publicLink: guide.publicLink(hash),
    walkOnDriveNetwork: guide.walkOnDriveNetwork,
    streetAttribution: guide.streetAttribution,
  }
}
