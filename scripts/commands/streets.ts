import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { TILE_MAKER } from "../../src/export/tiles/tile-maker.ts"
import { makeStreetPack, OSM_ATTRIBUTION, type StreetPackMade } from "../../src/ingest/osm/make-street-pack.ts"
import { OsmRefused, type Progress } from "../../src/ingest/osm/osm-file.ts"
import { boxFrom, withSignedBox } from "../box-option.ts"
import { lineOf, tellBoth, tellLine } from "../build/report.ts"
import {
  type CommandWord,
  EXIT,
  fromHere,
  inBoth,
  parseCommand,
  printJson,
  toHere,
  WrongUsage,
} from "../command-line.ts"
import { openExtract } from "../streets/osm-file.ts"

const USAGE = "streets-usage"
const MEGABYTE = 1024 * 1024

/** `streets --osm FILE [--bbox w,s,e,n] --out DIR [--json]`: makes a street pack of an OpenStreetMap extract. */
export const streets = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const { values, positionals } = parseCommand(
    withSignedBox(argv, "--bbox"),
    { osm: text, bbox: text, out: text },
    USAGE,
  )
  if (positionals.length > 0) throw new WrongUsage(inBoth("route-extra", { found: positionals.join(" ") }), USAGE)
  const need = (option: "osm" | "out"): string => {
    const value = values[option]
    if (value === undefined) throw new WrongUsage(inBoth("option-missing", { option }), USAGE)
    return fromHere(value)
  }
  const [from, out] = [need("osm"), need("out")]
  const box = values.bbox === undefined ? null : boxFrom(values.bbox, "streets-bbox", USAGE)
  const refuse = async (kind: CommandWord, parameters: Readonly<Record<string, string | number>>): Promise<number> => {
    const line = lineOf(kind, "error", toHere(from), parameters)
    if (values.json) await printJson({ ok: false, problems: [line] })
    else tellLine(line)
    return EXIT.problems
  }
  try {
    const extract = await openExtract(from)
    if (extract === null) return await refuse("streets-missing", { path: toHere(from) })
    const told = values.json
      ? { reading: () => undefined, cutting: () => undefined }
      : { reading: inSteps("streets-reading"), cutting: inSteps("streets-cutting") }
    const made = await makeStreetPack(extract.file, box, TILE_MAKER, told).finally(extract.close)
    await mkdir(out, { recursive: true })
    for (const [name, bytes] of made.files) await writeFile(join(out, name), bytes)
    const doubts = made.sea === "broken" ? [lineOf("streets-coast-broken", "warning", toHere(from), {})] : []
    if (values.json) await printJson({ ok: true, out: toHere(out), ...reportOf(made), problems: doubts })
    else {
      for (const doubt of doubts) tellLine(doubt)
      tellBoth("streets-done", { out: toHere(out), ...spokenOf(made) })
    }
    return EXIT.done
  } catch (error) {
    if (!(error instanceof OsmRefused)) throw error
    const { kind, ...parameters } = error.fault
    return refuse(kind, parameters)
  }
}

/** Tells of every tenth part, once. */
const inSteps = (word: CommandWord): Progress => {
  let told = -1
  return (share) => {
    const tenth = Math.floor(share * 10)
    if (tenth <= told) return
    told = tenth
    tellBoth(word, { percent: tenth * 10 })
  }
}

const reportOf = ({ files, bounds, tiles, segments, kilometres, layers, sea }: StreetPackMade) => ({
  files: [...files].map(([name, bytes]) => ({ name, bytes: bytes.length })),
  bounds,
  tiles,
  segments,
  kilometres,
  layers,
  sea,
  attribution: OSM_ATTRIBUTION,
})

const spokenOf = ({ files, tiles, segments, kilometres, layers }: StreetPackMade) => ({
  tiles,
  segments,
  kilometres,
  megabytes: ((files.get("basemap.pmtiles")?.length ?? 0) / MEGABYTE).toFixed(1),
  water: layers.water,
  green: layers.green,
  buildings: layers.buildings,
  places: layers.places + layers.metro_stations,
  attribution: OSM_ATTRIBUTION.join("，"),
})
