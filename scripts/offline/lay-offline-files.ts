import { createHash } from "node:crypto"
import { readdir, readFile, writeFile } from "node:fs/promises"
import { join, relative, sep } from "node:path"
import { HALL_KIT } from "../../src/export/pack/hall-kit.ts"
import { type HashedFile, listedFiles } from "../../src/export/pack/listed-files.ts"
import { EMBED_PARENTS } from "../../src/offline/portals.ts"
import { SERVICE_WORKER, SITE_FILES, type SiteFiles } from "../../src/offline/site-files.ts"
import { bundleScript } from "./bundle-script.ts"

/** Lies in the built site, but no page asks for it, or only a hall without letters: twins, schemas, the README's pictures, what hosts change, fonts. */
const NOT_FOR_PAGES = new RegExp(
  `\\.(br|gz|map)$|^schema/|^pictures/|^fonts/|^(${SERVICE_WORKER}|${SITE_FILES}|${EMBED_PARENTS}|${HALL_KIT})$`,
)
const PACKED_DATA = /^atlas\/.*\.(json|bin)\.gz$/ // a street graph is packed and no twin

/**
 * Lays beside a built site the list of what it is made of, and the service worker that keeps it. `folders` hold the site,
 * the first that has a file wins; both are written into the first. Same files, same version, same bytes.
 */
export const layOfflineFiles = async (...folders: readonly [string, ...string[]]): Promise<SiteFiles> => {
  const list = await siteFilesOf(folders)
  await writeFile(join(folders[0], SITE_FILES), JSON.stringify(list))
  const worker = await bundleScript("src/offline/service-worker.ts", { SITE_VERSION: JSON.stringify(list.version) })
  await writeFile(join(folders[0], SERVICE_WORKER), worker)
  return list
}

const siteFilesOf = async (folders: readonly string[]): Promise<SiteFiles> => {
  const found = new Map<string, string>()
  for (const folder of folders) {
    for (const path of await filesBelow(folder)) if (!found.has(path)) found.set(path, join(folder, path))
  }
  const hashed: HashedFile[] = []
  for (const path of [...found.keys()].filter((name) => isForPages(name, found))) {
    const bytes = await readFile(found.get(path) ?? "")
    hashed.push([path, createHash("sha256").update(bytes).digest("hex"), bytes.length])
  }
  const { shell, atlases, lines } = listedFiles(hashed)
  return { version: createHash("sha256").update(lines).digest("hex").slice(0, 16), shell, atlases }
}

const isForPages = (path: string, found: ReadonlyMap<string, string>): boolean =>
  PACKED_DATA.test(path) ? !found.has(path.replace(/\.gz$/, "")) : !NOT_FOR_PAGES.test(path)

const filesBelow = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
}
