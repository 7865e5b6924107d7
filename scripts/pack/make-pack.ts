import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { build as buildSite } from "vite"
import { CONTENT_FILE, CONTENT_PACK_VERSION, type ContentFile } from "../../src/ingest/content-pack/layout.ts"
import { buildFileVersion } from "../file-version/build-file-version.ts"
import { HALL_PAGES, hallPageOf } from "../file-version/file-page.ts"
import { compressFolder } from "../serve/compress.ts"
import { CONTENT_TYPES } from "../serve/content-types.ts"
import { embedHeaders, SECURITY_HEADERS } from "../serve/security-headers.ts"
import { GUIDES, guideOf } from "./guide.ts"
import { layLetters } from "./lay-letters.ts"
import { readFolderWhole } from "./read-folder.ts"
import { zipOf } from "./zip.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const PAPERS = ["LICENSE", "NOTICE"]
const NOT_PUBLISHED = /[\\/]public[\\/](atlas|schema|pictures)$/ // made by the build, and the README's

/** What a pack is named by. */
export type Packed = {
  readonly id: string
  readonly edition: string
  readonly title: { readonly zh: string; readonly en?: string }
}

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
  for (const folder of ["launch", "shell"]) {
    const from = folder === "launch" ? join(ROOT, "scripts", "pack", "launch") : join(ROOT, "scripts", "shell")
    for (const [path, bytes] of await readFolderWhole(from)) files.set(topPath(folder, path), bytes)
  }
  for (const screen of ["kiosk", "wall"] as const) files.set(HALL_PAGES[screen], Buffer.from(hallPageOf(screen)))
  for (const paper of PAPERS) files.set(paper, await readFile(join(ROOT, paper)))
  files.set("licences.md", await readFile(join(top, "site", "licences.md")))
  files.set("launch/headers.txt", lines(SECURITY_HEADERS))
  files.set("launch/types.txt", lines(CONTENT_TYPES))
  files.set("shell/nginx/headers.inc", nginxLines(SECURITY_HEADERS))
  files.set("shell/nginx/embed-headers.inc", nginxLines(embedHeaders([])))
  for (const language of ["zh", "en"] as const)
    files.set(GUIDES[language].file, Buffer.from(await guideOf(city, language)))
  const content: ContentFile = { contentPack: CONTENT_PACK_VERSION, atlas: city.id, edition: city.edition }
  files.set(CONTENT_FILE, Buffer.from(`${JSON.stringify(content)}\n`))
  return zipOf(packName(city), files)
}

/** `belt-atlas-fuzhou-2026-11-22` */
export const packName = ({ id, edition }: Pick<Packed, "id" | "edition">): string => `belt-atlas-${id}-${edition}`

/** What a person starts lies at the top, beside the page to double-click. */
const topPath = (folder: string, path: string): string => (path.startsWith("启动") ? path : `${folder}/${path}`)

const lines = (named: Readonly<Record<string, string>>): Uint8Array =>
  Buffer.from(
    Object.entries(named)
      .map(([name, value]) => `${name}: ${value}\n`)
      .join(""),
  )

const nginxLines = (headers: Readonly<Record<string, string>>): Uint8Array =>
  Buffer.from(
    Object.entries(headers)
      .map(([name, value]) => `add_header ${name} "${value}" always;\n`)
      .join(""),
  )

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
