import { SCREENS } from "../../../scripts/pictures/screens.ts"

/** The screens the site is looked at on, in CSS pixels, and one where frames come fast. */
export const SIZES = {
  ...SCREENS,
  /** Software drawing takes a quarter of the laptop's time: for tests of what moves. */
  small: { width: 640, height: 400 },
} as const

export type Size = keyof typeof SIZES
