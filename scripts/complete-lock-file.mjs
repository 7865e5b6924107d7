// Adds to package-lock.json the packages of other kinds of computer that `npm install` left out because its registry had
// none of them. `npm ci` refuses a lock file without them. Run after adding a dependency: node scripts/complete-lock-file.mjs
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ROOT } from "./bootstrap.mjs"

const LOCK = join(ROOT, "package-lock.json")
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"]

const main = () => {
  const lock = JSON.parse(readFileSync(LOCK, "utf8"))
  for (const { name, version, parent } of leftOut(lock.packages)) {
    lock.packages[`node_modules/${name}`] = entryFor(name, version, parent)
    process.stdout.write(`${name} ${version}\n`)
  }
  const inOrder = Object.entries(lock.packages).sort(([a], [b]) =>
    a === "" ? -1 : b === "" ? 1 : a.localeCompare(b, "en"),
  )
  lock.packages = Object.fromEntries(inOrder)
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`)
}

const leftOut = (packages) =>
  Object.entries(packages).flatMap(([folder, parent]) =>
    Object.entries(parent.optionalDependencies ?? {})
      .filter(([name]) => !placesFor(folder, name).some((place) => place in packages))
      .map(([name, version]) => ({ name, version, parent })),
  )

/** The folders where Node looks for a package wanted by another, nearest first. */
const placesFor = (wantedBy, name) => {
  const parts = wantedBy.split("/node_modules/")
  const above = parts.map((_part, index) => parts.slice(0, parts.length - index).join("/node_modules/"))
  return [...above.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`]
}

/** Such packages say in their names what they are for: `binding-linux-x64-musl`. Their version is pinned by their parent. */
const entryFor = (name, version, parent) => {
  const words = name.split("/").pop().split("-")
  const at = words.findIndex((word) => SYSTEMS.includes(word))
  const [os, cpu, libc = ""] = words.slice(at)
  if (at < 0 || cpu === undefined) throw new Error(`${name}: for which computer?`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev ? { dev: true } : {}),
    ...(os === "linux" ? { libc: [libc.startsWith("musl") ? "musl" : "glibc"] } : {}),
    license: parent.license,
    optional: true,
    os: [os],
  }
}

main()
