import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { GUIDE_FILES, HALL_KIT } from "../../src/export/pack/hall-kit.ts"
import { zipFiles } from "../../src/export/zip-files.ts"
import { buildFileScripts } from "../file-version/build-file-version.ts"
import { FILE_PAGE, FILE_SCRIPTS, filePageOf, HALL_PAGES, hallPageOf } from "../file-version/file-page.ts"
import { CONTENT_TYPES } from "../serve/content-types.ts"
import { embedHeaders, SECURITY_HEADERS } from "../serve/security-headers.ts"
import { guidePage } from "./guide.ts"
import { layLetters } from "./lay-letters.ts"
import { readFolderWhole } from "./read-folder.ts"

const ROOT = join(import.meta.dirname, "..", "..")
const PAPERS = ["LICENSE", "NOTICE"]

/** What a pack has beside its site and its city: launchers, the shell's files, papers, instructions without the city's name. */
export const hallFiles = async (site: string): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>()
  for (const folder of ["launch", "shell"]) {
    const from = folder === "launch" ? join(ROOT, "scripts", "pack", "launch") : join(ROOT, "scripts", "shell")
    for (const [path, bytes] of await readFolderWhole(from)) files.set(topPath(folder, path), bytes)
  }
  files.set(FILE_PAGE, Buffer.from(filePageOf(await readFile(join(site, "index.html"), "utf8"))))
  for (const screen of ["kiosk", "wall"] as const) files.set(HALL_PAGES[screen], Buffer.from(hallPageOf(screen)))
  for (const paper of PAPERS) files.set(paper, await readFile(join(ROOT, paper)))
  files.set("licences.md", await readFile(join(site, "licences.md")))
  files.set("launch/headers.txt", lines(SECURITY_HEADERS))
  files.set("launch/types.txt", lines(CONTENT_TYPES))
  files.set("shell/nginx/headers.inc", nginxLines(SECURITY_HEADERS))
  files.set("shell/nginx/embed-headers.inc", nginxLines(embedHeaders([])))
  for (const language of ["zh", "en"] as const) files.set(GUIDE_FILES[language], Buffer.from(await guidePage(language)))
  return files
}

/** Lays the kit for halls into a built site, with letters for a computer that has none, so that the workbench can make a pack of any city in the browser. */
export const layHallKit = async (site: string): Promise<void> => {
  const work = await mkdtemp(join(tmpdir(), "hall-kit-"))
  try {
    await buildFileScripts(work)
    const files = await hallFiles(site)
    for (const [path, bytes] of await readFolderWhole(work)) files.set(`${FILE_SCRIPTS}/${path}`, bytes)
    await layLetters(join(work, "site"))
    for (const [path, bytes] of await readFolderWhole(join(work, "site"))) files.set(`site/${path}`, bytes)
    await writeFile(join(site, HALL_KIT), zipFiles(files))
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

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
