/** The screens the site is looked at on, in CSS pixels. */
export const SIZES = {
  phone: { width: 360, height: 780 },
  laptop: { width: 1366, height: 768 },
  desktop: { width: 1920, height: 1080 },
  kiosk: { width: 1080, height: 1920 },
  wall: { width: 3840, height: 2160 },
  /** Where frames must come fast: software drawing takes a quarter of the laptop's time. */
  small: { width: 640, height: 400 },
} as const

export type Size = keyof typeof SIZES
