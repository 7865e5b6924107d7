import { cp, mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build as buildSite } from "vite"
import { GUIDE_FILES } from "../../src/export/pack/hall-kit.ts"
import { guideFor, type Packed, packName } from "../../src/export/pack/pack-name.ts"
import { CONTENT_FILE, CONTENT_PACK_VERSION, type ContentFile } from "../../src/ingest/content-pack/layout.ts"
import { buildFileVersion } from "../file-version/build-file-version.ts"
import { compressFolder } from "../serve/compress.ts"
import { hallFiles } from "./hall-kit.ts"
import { layLetters } from "./lay-letters.ts"
import { readFolderWhole } from "./read-folder.ts"
import { zipOf } from "./zip.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const NOT_PUBLISHED = /[\\/]public[\\/](atlas|schema|pictures)$/ // made by the build, and the README's

/**
 * Makes the zip of one city whose data has been built below `published`: the site, the page that opens by a double click,
 * the launchers, the instructions, the shell's files, the sums. `work` is a folder to work in, emptied first.
 */
export const makePack = async (work: string, published: string, city: Packed): Promise<Uint8Array> => {
  const top = join(work, "top")
  await rm(top, { recursive: true, force: true })
  await mkdir(top, { recursive: true })
  await buildSite({
    root: ROOT,
    logLevel: "error",
    publicDir: published,
    build: { outDir: join(top, "site"), emptyOutDir: true },
  })
  await rm(join(top, "site", "schema"), { recursive: true, force: true }) // for authors
  await layLetters(join(top, "site"))
  await buildFileVersion(top)
  await compressFolder(join(top, "site"))
  const files = await readFolderWhole(top)
  for (const [path, bytes] of await hallFiles(join(top, "site"))) files.set(path, bytes)
  for (const guide of Object.values(GUIDE_FILES))
    files.set(guide, Buffer.from(guideFor(new TextDecoder().decode(files.get(guide)), city)))
  const content: ContentFile = { contentPack: CONTENT_PACK_VERSION, atlas: city.id, edition: city.edition }
  files.set(CONTENT_FILE, Buffer.from(`${JSON.stringify(content)}\n`))
  return zipOf(packName(city), files)
}

/** Lays the site's public files without any city's below a folder. */
export const layPublic = async (folder: string): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await cp(join(ROOT, "public"), folder, { recursive: true, filter: (from) => !NOT_PUBLISHED.test(from) })
}

/** Writes a pack and says how large it is. */
export const writePack = async (file: string, zip: Uint8Array): Promise<{ readonly megabytes: number }> => {
  await writeFile(file, zip)
  return { megabytes: Math.ceil(zip.length / 100_000) / 10 }
}
