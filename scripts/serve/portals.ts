import { readFileSync } from "node:fs"
import { join } from "node:path"
import { EMBED_PARENTS, portalsIn } from "../../src/offline/portals.ts"

/** The portals listed beside a page; none where there is no list, or none that can be read. */
export const portalsBeside = (page: string): readonly string[] => {
  try {
    return portalsIn(JSON.parse(readFileSync(join(page, "..", EMBED_PARENTS), "utf8")))
  } catch {
    return []
  }
}
