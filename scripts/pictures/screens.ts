/** The screens the site is looked at on, in CSS pixels. */
export const SCREENS = {
  phone: { width: 360, height: 780 },
  laptop: { width: 1366, height: 768 },
  desktop: { width: 1920, height: 1080 },
  kiosk: { width: 1080, height: 1920 },
  wall: { width: 3840, height: 2160 },
} as const

export type Screen = keyof typeof SCREENS
export const THEMES = ["light", "dark"] as const
export const LANGUAGES = ["zh", "en"] as const
