/** Which version of the site is shown, which would be shown again, and how the shown one's first starts went. */
export type Versions = {
  readonly shown: string | null
  readonly before: string | null
  /** Went wrong here; never shown again. */
  readonly refused: readonly string[]
  /** The shown version has been seen to work on this device. */
  readonly proven: boolean
  readonly failedStarts: number
  /** When the start that nobody has reported on began (milliseconds since 1970). */
  readonly startedAt: number | null
  /** The pages opened since the shown version took over, until one of them stands: older pages prove nothing. */
  readonly starters: readonly string[]
  /** The cities whose files are kept. */
  readonly atlases: readonly string[]
}

/** Nothing is kept yet. */
export const NO_VERSIONS: Versions = {
  shown: null,
  before: null,
  refused: [],
  proven: false,
  failedStarts: 0,
  startedAt: null,
  starters: [],
  atlases: [],
}

const MOST_FAILED_STARTS = 2
const MOST_STARTERS = 20
const TIME_TO_STAND_MS = 4000 // a page left sooner says nothing about its version
const NOT_STARTED: Pick<Versions, "failedStarts" | "startedAt" | "starters"> = {
  failedStarts: 0,
  startedAt: null,
  starters: [],
}

/** A new version takes over; the one shown until now is what could be gone back to. */
export const afterTakeover = (versions: Versions, version: string): Versions =>
  versions.shown === version
    ? versions
    : { ...versions, ...NOT_STARTED, proven: false, shown: version, before: versions.shown ?? versions.before }

/**
 * A page is being opened. A version that has not been seen to work and failed twice before gives way to the one before
 * it. A start has failed when it had time to stand and nobody said that it did.
 */
export const afterStart = (versions: Versions, now: number, page: string): Versions => {
  const { shown, before, proven, startedAt } = versions
  if (shown === null || proven) return versions
  const failed = startedAt !== null && now - startedAt >= TIME_TO_STAND_MS
  const failedStarts = versions.failedStarts + (failed ? 1 : 0)
  if (failedStarts < MOST_FAILED_STARTS || before === null)
    return { ...versions, failedStarts, startedAt: now, starters: [...versions.starters, page].slice(-MOST_STARTERS) }
  const refused = [...versions.refused, shown]
  return { ...versions, ...NOT_STARTED, shown: before, before: null, proven: true, refused }
}

/** A page stands: when it was opened from the shown version, that version works. */
export const afterStanding = (versions: Versions, page: string): Versions =>
  versions.proven || !versions.starters.includes(page) ? versions : { ...versions, ...NOT_STARTED, proven: true }

/** One more city is kept. */
export const withAtlas = (versions: Versions, atlas: string): Versions =>
  versions.atlases.includes(atlas) ? versions : { ...versions, atlases: [...versions.atlases, atlas] }
