import { existsSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { BUILD_FOLDERS, type Built, buildAtlases } from "../build/build-atlases.ts"
import { type Difference, differences, publish } from "../build/published.ts"
import { type Line, lineOf, tellBoth, tellLine } from "../build/report.ts"
import { PackUnreadable } from "../build/street-pack.ts"
import { type CommandWord, EXIT, fromHere, parseCommand, printJson, spoken, toHere } from "../command-line.ts"

const ROOT = join(import.meta.dirname, "..", "..")

type Options = {
  readonly folders: readonly string[]
  readonly out: string
  readonly pack: string | null
  readonly verify: boolean
  readonly json: boolean
}

type Outcome = { readonly lines: readonly Line[]; readonly built: readonly Built[] }

/**
 * `build [ATLAS-FOLDER…] [--pack DIR] [--out DIR] [--verify] [--json]`: makes what the site serves of every city's data
 * (`public/atlas/`), or with `--verify` compares it with what is there. An atlas with errors is refused whole; the
 * others are built all the same.
 */
export const build = async (argv: readonly string[]): Promise<number> => {
  const options = await readOptions(argv)
  const { lines, built } = await outcomeOf(options)
  const ok = !lines.some(({ severity }) => severity === "error")
  lines.filter(({ severity }) => severity === "error").forEach(tellLine)
  tellWarnings(lines.filter(({ severity }) => severity === "warning"))
  const atlases = built.flatMap(({ entry }) => entry ?? [])
  for (const { id, counts, streets } of atlases) {
    tellBoth("atlas-built", { id, ...counts, streets: streets?.basemap ?? streets?.graph ?? "–" })
  }
  if (options.json) await printJson({ ok, problems: lines, ...(ok ? { atlases } : {}) })
  return ok ? EXIT.done : EXIT.problems
}

/** Warnings keep nothing from being built: how many in which file is enough here, `check` tells each. */
const tellWarnings = (warnings: readonly Line[]): void => {
  for (const file of new Set(warnings.map((warning) => warning.file))) {
    const ofFile = warnings.filter((warning) => warning.file === file)
    const [only] = ofFile
    if (ofFile.length === 1 && only !== undefined) tellLine(only)
    else tellBoth("build-warnings", { file, count: ofFile.length })
  }
}

const isAtlas = (folder: string): boolean =>
  ["atlas.json", "atlas.json.gz"].some((name) => existsSync(join(folder, name)))

const outcomeOf = async (options: Options): Promise<Outcome> => {
  const noAtlas = options.folders
    .filter((folder) => !isAtlas(folder))
    .map((folder) => lineOf("no-atlas", "error", toHere(folder), { folder: toHere(folder) }))
  if (noAtlas.length > 0) return { lines: noAtlas, built: [] }
  try {
    return await run(options)
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    const folder = toHere(error.folder)
    return { lines: [lineOf("pack-unreadable", "error", folder, { folder, reason: error.message })], built: [] }
  }
}

const run = async ({ folders, out, pack, verify }: Options): Promise<Outcome> => {
  const { published, built } = await buildAtlases(folders, pack)
  const lines: Line[] = built.flatMap(({ problems }) => problems.map(spoken))
  for (const { folder, entry, sameIdAs } of built) {
    if (sameIdAs !== undefined) lines.push(twice(folder, sameIdAs))
    else if (entry === null) lines.push(lineOf("atlas-refused", "error", toHere(folder), { folder: toHere(folder) }))
  }
  if (pack !== null && !built.some(({ usesPack }) => usesPack)) {
    lines.push(lineOf("pack-covers-nobody", "warning", toHere(pack), { folder: toHere(pack) }))
  }
  if (!verify) {
    await publish(out, BUILD_FOLDERS, published)
    return { lines, built }
  }
  const found = await differences(out, BUILD_FOLDERS, published)
  if (found.length === 0) tellBoth("build-same")
  return {
    lines: [...lines, ...found.map(({ path, how }) => lineOf(HOW[how], "error", toHere(join(out, path))))],
    built,
  }
}

const twice = (folder: string, first: string): Line =>
  lineOf("atlas-twice", "error", toHere(folder), { folder: toHere(folder), first: toHere(first) })

const HOW: Readonly<Record<Difference["how"], CommandWord>> = {
  missing: "build-missing",
  different: "build-different",
  unexpected: "build-unexpected",
}

const readOptions = async (argv: readonly string[]): Promise<Options> => {
  const known = {
    pack: { type: "string" },
    out: { type: "string" },
    verify: { type: "boolean", default: false },
  } as const
  const { values, positionals } = parseCommand(argv, known, "build-usage")
  return {
    folders: positionals.length > 0 ? positionals.map(fromHere) : await ownAtlases(),
    out: values.out === undefined ? join(ROOT, "public") : fromHere(values.out),
    pack: values.pack === undefined ? null : fromHere(values.pack),
    verify: values.verify,
    json: values.json,
  }
}

const ownAtlases = async (): Promise<readonly string[]> =>
  (await readdir(join(ROOT, "data")))
    .sort()
    .map((name) => join(ROOT, "data", name))
    .filter(isAtlas)
