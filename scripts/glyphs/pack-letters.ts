import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { ROOT } from "../bootstrap.mjs"
import { lettersIn } from "./letters-in.ts"

const FILES = join(ROOT, "node_modules", "@fontsource-variable", "noto-sans-sc", "files")

/**
 * The letters that a pack's own fonts draw, as the page reads them: runs of code points, each as how far it begins behind the
 * one before and how many follow its first, in base 36.
 */
export const packLetters = async (): Promise<string> => {
  const letters = new Set<number>()
  for (const file of await readdir(FILES))
    if (file.endsWith("-wght-normal.woff2"))
      for (const code of lettersIn(await readFile(join(FILES, file)))) letters.add(code)
  const steps: string[] = []
  let [end, from, last] = [0, -1, -1]
  const close = (): void => {
    if (from === -1) return
    steps.push((from - end).toString(36), (last - from).toString(36))
    end = last
  }
  for (const code of [...letters].sort((one, other) => one - other)) {
    if (code !== last + 1) {
      close()
      from = code
    }
    last = code
  }
  close()
  return `${JSON.stringify(steps.join(" "))}\n`
}
