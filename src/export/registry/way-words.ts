import type { Travel } from "../../compute/tour/travel-table.ts"
import type { SayRegistry } from "../../text/registry-words.ts"

/** How long a way takes in words: by car unless on foot, an estimate where it is one, and that nobody knows where that is so. */
export const wayWords = (way: Travel, onFoot: boolean, say: SayRegistry): string => {
  if (way.kind === "unknown") return say("registry.way-unknown")
  if (way.metres === 0) return say("registry.way-none")
  const minutes = Math.max(1, Math.round(way.seconds / 60))
  const told = say(onFoot ? "registry.way-walk" : "registry.way-drive", { minutes })
  return way.kind === "estimate" ? say("registry.way-estimated", { way: told }) : told
}
