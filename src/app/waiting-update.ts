import type { TakeUpdate } from "./use-site-update.ts"

let hear: ((update: TakeUpdate) => void) | null = null

/** From now on a newer version of the site is not offered to the reader but told to a hall, which knows when nobody is there. */
export const leaveUpdatesToHall = (told: (update: TakeUpdate) => void): void => {
  hear = told
}

/** Tells a hall that a newer version waits; false where no hall has asked for that. */
export const offerToHall = (update: TakeUpdate): boolean => {
  hear?.(update)
  return hear !== null
}
