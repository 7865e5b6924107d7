import { existsSync } from "node:fs"
import { cp, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { TestProject } from "vitest/node"
import { BUILD_FOLDERS, buildAtlases } from "../../../scripts/build/build-atlases.ts"
import { publish } from "../../../scripts/build/published.ts"
import { layOfflineFiles } from "../../../scripts/offline/lay-offline-files.ts"
import { serve } from "../../../scripts/serve/serve.ts"
import { DIST, whileNobodyBuilds } from "../../../scripts/site-build.mjs"

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built site is served. */
    site: string
    /** The same site with a street pack under it; empty when this computer has no pack. */
    siteWithStreets: string
    /** The folder of the built site under test. */
    siteFolder: string
  }
}

const ROOT = join(import.meta.dirname, "..", "..", "..")
const PACK = join(ROOT, "..", "shared", "packs", "fuzhou-streets")

/** Serves the built site once for all browser tests, and beside it the site with streets where a pack is at hand. */
export const setup = async ({ provide }: TestProject): Promise<() => Promise<void>> => {
  if (!existsSync(join(DIST, "index.html"))) throw new Error("no built site in dist: npm test builds it first")
  // A copy: whoever builds the site meanwhile does not pull it away from under the tests.
  const folder = await mkdtemp(join(tmpdir(), "belt-atlas-tests-"))
  const [site, streets] = [join(folder, "site"), join(folder, "streets")]
  await whileNobodyBuilds(() => cp(DIST, site, { recursive: true, preserveTimestamps: true }))
  const withStreets = (await buildWithStreets(streets, site))
    ? await serve({ folders: [streets, site], port: 0 })
    : null
  const plain = await serve({ folders: [site], port: 0 })
  provide("site", plain.address)
  provide("siteFolder", site)
  provide("siteWithStreets", withStreets?.address ?? "")
  return async () => {
    await plain.close()
    await withStreets?.close()
    await rm(folder, { recursive: true })
  }
}

/** Lays the real city with streets under it beside the built site; says so and answers false where there is no pack. */
const buildWithStreets = async (folder: string, site: string): Promise<boolean> => {
  if (!existsSync(PACK)) {
    process.stderr.write("no street pack at ../shared/packs/fuzhou-streets: tests of real streets are skipped\n")
    return false
  }
  const { published } = await buildAtlases([join(ROOT, "data", "fuzhou")], PACK)
  await publish(folder, BUILD_FOLDERS, published)
  await layOfflineFiles(folder, site)
  return true
}
