import { copyFile, mkdir, stat, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { fillIn, type Parameters } from "../../src/text/fill-in.ts"
import { EXIT, fromHere, parseCommand, printJson, tell, toHere, WrongUsage } from "../command-line.ts"
import { makeBenchmark } from "../sample/benchmark.ts"
import type { AtlasFolder } from "../sample/city-files.ts"
import { makeSample } from "../sample/make-sample.ts"
import refusals from "../sample/refusals.json" with { type: "json" }

const SAMPLE_FOLDER = "data/sample"
const SAMPLE_SEED = "7"
const BENCHMARK_BELTS = "2000"

const STANDARDS = fileURLToPath(new URL("../../data/standards", import.meta.url))

/** An atlas finds its standards beside its folder; where there are none, they come along inside it. */
const bringStandards = async (out: string, files: AtlasFolder): Promise<void> => {
  const beside = await stat(join(dirname(out), "standards")).catch(() => null)
  if (beside?.isDirectory()) return
  const named: unknown = JSON.parse(String(files.get("atlas.json")))
  const ids = typeof named === "object" && named !== null && "standards" in named ? named.standards : []
  await mkdir(join(out, "standards"), { recursive: true })
  for (const id of Array.isArray(ids) ? ids : [])
    await copyFile(join(STANDARDS, `${String(id)}.json`), join(out, "standards", `${String(id)}.json`))
}

const refusal = (kind: keyof typeof refusals, parameters: Parameters = {}): WrongUsage =>
  new WrongUsage(
    { zh: fillIn(refusals[kind].zh, parameters), en: fillIn(refusals[kind].en, parameters) },
    "sample-usage",
  )

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw refusal("number", { option: `--${name}` })
  return Number(text)
}

/**
 * `sample [--seed n] [--out DIR]` writes the invented city; with `--sites n` and `--belts n` a benchmark atlas instead,
 * which needs a folder of its own: it must never take the place of the sample.
 */
export const sample = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const options = { seed: text, out: text, sites: text, belts: text }
  const { values, positionals } = parseCommand(argv, options, "sample-usage")
  if (positionals.length > 0) throw refusal("stray", { words: positionals.join(" ") })
  const seed = wholeNumber(values.seed ?? SAMPLE_SEED, "seed")
  const isBenchmark = values.sites !== undefined || values.belts !== undefined
  if (isBenchmark && values.out === undefined) throw refusal("needs-out")
  const { files, counts } = isBenchmark
    ? makeBenchmark(
        seed,
        wholeNumber(values.sites ?? "0", "sites"),
        wholeNumber(values.belts ?? BENCHMARK_BELTS, "belts"),
      )
    : makeSample(seed)

  const out = fromHere(values.out ?? SAMPLE_FOLDER)
  for (const [name, content] of files) {
    const path = join(out, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    tell(`${toHere(path)} ${content.length}`)
  }
  await bringStandards(out, files)
  if (values.json) await printJson({ ok: true, out: toHere(out), counts })
  return EXIT.done
}
