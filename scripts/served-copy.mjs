// Runs before node_modules exists: node: imports only.
import { cpSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs"
import { join } from "node:path"
import { isAlive } from "./is-alive.mjs"

/**
 * Lays a copy of the folder `site` below `copies`, named after this process, and answers where: whoever builds the site
 * anew meanwhile takes nothing away from under its readers. It goes when the process ends; what killed ones left goes first.
 */
export const servedCopy = (site, copies) => {
  for (const name of namesIn(copies)) {
    if (Number(name) === process.pid || !isAlive(Number(name)))
      rmSync(join(copies, name), { recursive: true, force: true })
  }
  const copy = join(copies, String(process.pid))
  copyFolder(site, copy)
  process.once("exit", () => rmSync(copy, { recursive: true, force: true }))
  return copy
}

const namesIn = (folder) => {
  mkdirSync(folder, { recursive: true })
  return readdirSync(folder)
}

/** A second name for each file where the disk can: a base map may weigh hundreds of megabytes. */
const copyFolder = (from, to) => {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) copyFolder(source, target)
    else copyFile(source, target)
  }
}

const copyFile = (from, to) => {
  try {
    linkSync(from, to)
  } catch {
    cpSync(from, to, { preserveTimestamps: true }) // a compressed twin must not look older than its file
  }
}
