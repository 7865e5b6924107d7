import { readFile, rm } from "node:fs/promises"
import { join } from "node:path"
import { type Packed, packName } from "../../src/export/pack/pack-name.ts"
import { tellBoth } from "../build/report.ts"
import { EXIT, fromHere, inBoth, parseCommand, printJson, toHere, WrongUsage } from "../command-line.ts"
import { layPublic, makePack, writePack } from "../pack/make-pack.ts"
import { build } from "./build.ts"

const WORK = join(import.meta.dirname, "..", "..", ".cache", "pack")

/**
 * `pack --atlas FOLDER [--pack STREET-PACK] [--out FILE] [--json]`: one zip with all that a hall or a city's host needs of
 * one city. An atlas with errors is refused, as by `build`.
 */
export const pack = async (argv: readonly string[]): Promise<number> => {
  const known = { atlas: { type: "string" }, pack: { type: "string" }, out: { type: "string" } } as const
  const { values, positionals } = parseCommand(argv, known, "pack-usage")
  if (values.atlas === undefined || positionals.length > 0) throw new WrongUsage(inBoth("pack-no-atlas"), "pack-usage")
  const work = join(WORK, String(process.pid))
  try {
    const published = join(work, "public")
    await layPublic(published)
    const streets = values.pack === undefined ? [] : ["--pack", fromHere(values.pack)]
    const built = await build([fromHere(values.atlas), "--out", published, ...streets])
    if (built !== EXIT.done) return built
    const [city] = await citiesIn(published)
    if (city === undefined) return EXIT.problems
    tellBoth("packing", { id: city.id })
    const zip = await makePack(work, published, city)
    const file = fromHere(values.out ?? `${packName(city)}.zip`)
    const { megabytes } = await writePack(file, zip)
    tellBoth("packed", { file: toHere(file), megabytes })
    if (values.json) await printJson({ ok: true, file, bytes: zip.length, atlas: city.id, edition: city.edition })
    return EXIT.done
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

const citiesIn = async (published: string): Promise<readonly Packed[]> =>
  JSON.parse(await readFile(join(published, "atlas", "index.json"), "utf8"))
