import { existsSync } from "node:fs"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { BUILD_FOLDERS, buildAtlases } from "../../../scripts/build/build-atlases.ts"
import { publish } from "../../../scripts/build/published.ts"
import { serve } from "../../../scripts/serve/serve.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string
    /** The same site with a street pack under it; empty when this computer has no pack. */
    siteWithStreets: string
  }
}

const ROOT = join(import.meta.dirname, "..", "..", "..")
const DIST = join(ROOT, "dist")
const PACK = join(ROOT, "..", "shared", "packs", "fuzhou-streets")
const WITH_STREETS = join(ROOT, ".cache", "public-with-streets")

/** Serves the built site once for all browser tests, and beside it the site with streets where a pack is at hand. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("no built site in dist: npm test builds it first")
  const withStreets = (await buildWithStreets()) ? await serve({ folders: [WITH_STREETS, DIST], port: 0 }) : null
  const plain = await serve({ folders: [DIST], port: 0 })
  provide("site", plain.address)
  provide("siteWithStreets", withStreets?.address ?? "")
  return async () => {
    await plain.close()
    await withStreets?.close()
  }
}

/** Lays the real city with streets under it beside the built site; says so and answers false where there is no pack. */
const buildWithStreets = async (): Promise<boolean> => {
  if (!existsSync(PACK)) {
    process.stderr.write("no street pack at ../shared/packs/fuzhou-streets: tests of real streets are skipped\n")
    return false
  }
  const { published } = await buildAtlases([join(ROOT, "data", "fuzhou")], PACK)
  await publish(WITH_STREETS, BUILD_FOLDERS, published)
  return true
}
