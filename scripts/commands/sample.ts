import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { EXIT, fromHere, parseCommand, printJson, tell, toHere, WrongUsage } from "../command-line.ts"
import { makeBenchmark } from "../sample/benchmark.ts"
import { makeSample } from "../sample/make-sample.ts"

const SAMPLE_FOLDER = "data/sample"
const SAMPLE_SEED = "7"
const BENCHMARK_BELTS = "2000"

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new WrongUsage(`--${name} ${text}`, "atlas-usage")
  return Number(text)
}

/**
 * `sample [--seed n] [--out DIR]` writes the invented city; with `--sites n` and `--belts n` a benchmark atlas instead,
 * which needs a folder of its own: it must never take the place of the sample.
 */
export const sample = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const options = { seed: text, out: text, sites: text, belts: text }
  const { values, positionals } = parseCommand(argv, options, "atlas-usage")
  if (positionals.length > 0) throw new WrongUsage(positionals.join(" "), "atlas-usage")
  const seed = wholeNumber(values.seed ?? SAMPLE_SEED, "seed")
  const isBenchmark = values.sites !== undefined || values.belts !== undefined
  if (isBenchmark && values.out === undefined) throw new WrongUsage("--sites --belts: --out DIR", "atlas-usage")
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
  if (values.json) await printJson({ ok: true, out: toHere(out), counts })
  return EXIT.done
}
