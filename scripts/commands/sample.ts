import { mkdir, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { EXIT, fromHere, parseCommand, printJson, tell, toHere, WrongUsage } from "../command-line.ts"
import { makeSample } from "../sample/make-sample.ts"

const SAMPLE_FOLDER = "data/sample"
const SAMPLE_SEED = "7"

const wholeNumber = (text: string, name: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new WrongUsage(`--${name} ${text}`, "atlas-usage")
  return Number(text)
}

/** `sample [--seed n] [--out DIR]`: writes the invented city. */
export const sample = async (argv: readonly string[]): Promise<number> => {
  const text = { type: "string" } as const
  const { values } = parseCommand(argv, { seed: text, out: text, sites: text, belts: text }, "atlas-usage")
  const seed = wholeNumber(values.seed ?? SAMPLE_SEED, "seed")
  const out = fromHere(values.out ?? SAMPLE_FOLDER)
  const { files, counts } = makeSample(seed)
  for (const [name, content] of files) {
    const path = join(out, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content)
    tell(`${toHere(path)} ${content.length}`)
  }
  if (values.json) await printJson({ ok: true, out: toHere(out), counts })
  return EXIT.done
}
