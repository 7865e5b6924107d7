import type { ListedCity } from "../view/city-list.ts"

/** One edition of a city's content that was put in by hand. */
export type Edition = {
  /** Tells the editions on this device apart; two of the same date may have been put in. */
  readonly number: number
  readonly edition: string
  readonly listed: ListedCity
}

/** What was put in for one city: shown, kept to go back to, waiting to be shown. Null `shown`: the site's own content. */
export type Editions = {
  readonly shown: Edition | null
  readonly before: Edition | null
  readonly next: Edition | null
  /** One can go back, if only to the site's own. */
  readonly canGoBack: boolean
}

/** A city into which nothing was ever put. */
export const NO_EDITIONS: Editions = { shown: null, before: null, next: null, canGoBack: false }

const inPlay = ({ shown, before, next }: Editions): readonly Edition[] =>
  [shown, before, next].filter((one) => one !== null)

/** The numbers whose files must be kept. */
export const numbersIn = (editions: Editions): readonly number[] => inPlay(editions).map(({ number }) => number)

/** A number nobody has. */
export const freeNumber = (editions: Editions): number => Math.max(0, ...numbersIn(editions)) + 1

/** New content waits; what waited before is given up. */
export const afterLaying = (editions: Editions, next: Edition): Editions => ({ ...editions, next })

/** What waits is shown, what was shown is kept. Nothing changes where nothing waits. */
export const afterSwap = (editions: Editions): Editions =>
  editions.next === null ? editions : { shown: editions.next, before: editions.shown, next: null, canGoBack: true }

/** What was shown before is shown again, and that which was shown is given up. */
export const afterGoingBack = (editions: Editions): Editions =>
  editions.canGoBack ? { ...editions, shown: editions.before, before: null, canGoBack: false } : editions
