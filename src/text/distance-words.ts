import type { Say } from "./say.ts"

/** A distance as people say it: 250 米, 1.2 公里. */
export const distanceWords = (metres: number, say: Say): string =>
  metres < 1000
    ? say("map.metres", { n: Math.round(metres / 10) * 10 })
    : say("map.kilometres", { n: Number((metres / 1000).toFixed(1)) })
