import { existsSync } from "node:fs"
import { readdir } from "node:fs/promises"
import { basename, join, relative, resolve } from "node:path"
import { parseArgs } from "node:util"
import { BUILD_FOLDERS, type Built, buildAtlases } from "../build/build-atlases.ts"
import { differences, publish } from "../build/published.ts"
import { type Line, lineOf, problemLine, say } from "../build/report.ts"
import { PackUnreadable } from "../build/street-pack.ts"

const ROOT = join(import.meta.dirname, "..", "..")

type Options = {
  readonly folders: readonly string[]
  readonly out: string
  readonly pack: string | null
  readonly verify: boolean
  readonly json: boolean
}

/**
 * `atlas build`: makes what the site serves of every city's data (`public/atlas/`), or with `--verify` compares it with
 * what is there. Exit 0 done, 1 refused data or differences, 2 wrong usage.
 */
export const build = async (argv: readonly string[]): Promise<number> => {
  const options = await readOptions(argv)
  if (options === null) {
    say("usage")
    return 2
  }
  try {
    return await run(options)
  } catch (error) {
    if (!(error instanceof PackUnreadable)) throw error
    return finish(
      options,
      [lineOf("pack-unreadable", error.folder, { folder: error.folder, reason: error.message })],
      [],
    )
  }
}

const run = async (options: Options): Promise<number> => {
  const lines = options.folders
    .filter((folder) => !existsSync(join(folder, "atlas.json")))
    .map((folder) => lineOf("no-atlas", join(folder, "atlas.json"), { folder }))
  if (lines.length > 0) return finish(options, lines, [])

  const { published, built } = await buildAtlases(options.folders, options.pack)
  for (const { folder, problems, entry } of built) {
    lines.push(...problems.map((problem) => problemLine(join(folder, problem.file), problem)))
    if (entry === null) say("refused", { folder })
  }
  if (options.pack !== null && !built.some(({ usesPack }) => usesPack)) {
    lines.push({ ...lineOf("pack-covers-nobody", options.pack, { folder: options.pack }), severity: "warning" })
  }
  if (options.verify) {
    const found = await differences(options.out, BUILD_FOLDERS, published)
    lines.push(...found.map(({ path, how }) => lineOf(how, relative("", join(options.out, path)), {})))
    if (found.length === 0) say("same")
  } else {
    await publish(options.out, BUILD_FOLDERS, published)
  }
  return finish(options, lines, built)
}

/** Says everything that was found; with `--json`, as one document on standard output. */
const finish = ({ json }: Options, lines: readonly Line[], built: readonly Built[]): number => {
  const ok = !lines.some(({ severity }) => severity === "error")
  for (const { file, at, severity, zh, en } of lines) {
    process.stderr.write(`${severity} ${file}${at === null ? "" : ` ${JSON.stringify(at)}`}\n  ${zh}\n  ${en}\n`)
  }
  const atlases = built.flatMap(({ entry }) => entry ?? [])
  for (const { id, counts, streets } of atlases) {
    say("built", { id, ...counts, streets: streets?.basemap ?? streets?.graph ?? "–" })
  }
  if (json) process.stdout.write(`${JSON.stringify({ ok, problems: lines, ...(ok ? { atlases } : {}) })}\n`)
  return ok ? 0 : 1
}

const readOptions = async (argv: readonly string[]): Promise<Options | null> => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        pack: { type: "string" },
        out: { type: "string", default: join(ROOT, "public") },
        verify: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
      },
    })
    return {
      folders: positionals.length > 0 ? positionals.map((folder) => resolve(folder)) : await ownAtlases(),
      out: resolve(values.out),
      pack: values.pack === undefined ? null : resolve(values.pack),
      verify: values.verify,
      json: values.json,
    }
  } catch {
    return null
  }
}

const ownAtlases = async (): Promise<readonly string[]> =>
  (await readdir(join(ROOT, "data")))
    .map((name) => join(ROOT, "data", name))
    .filter((folder) => existsSync(join(folder, "atlas.json")))
    .sort((a, b) => (basename(a) < basename(b) ? -1 : 1))
