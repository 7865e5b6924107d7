import type { Belt } from "../domain/belt.ts"
import type { Say } from "./say.ts"

/** What is known of a belt, with the year of the report where the words ask for one. */
export const statusWords = (belt: Belt, say: Say): string =>
  say(`belt-status.${belt.status}`, { year: belt.statusYear ?? "" })

/** The belt's project stage: 已命名（第二批）. */
export const stageWords = (belt: Belt, say: Say): string =>
  belt.stage === "named" && belt.namedBatch !== null
    ? say("belt-stage.named-batch", { batch: belt.namedBatch })
    : say(`belt-stage.${belt.stage}`)

/** How many members are known, and whether that is all of them. */
export const siteCountWords = (belt: Belt, say: Say): string => {
  const count = belt.sites.length
  if (count === 0) return say("home.sites-not-known")
  return say(belt.siteList === "complete" ? "home.sites-known" : "home.sites-partial", { count })
}
