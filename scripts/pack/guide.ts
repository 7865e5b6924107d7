import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { GUIDE_FILES } from "../../src/export/pack/hall-kit.ts"

const GUIDE = join(import.meta.dirname, "guide")
const PICTURES = ["home", "tour"] as const
const PAGES = { zh: "guide.html", en: "guide-en.html" } as const

/** The instructions for the people of a hall, as one page that can be printed: its pictures are in it, the city is still to be named. */
export const guidePage = async (language: keyof typeof GUIDE_FILES): Promise<string> => {
  let page = await readFile(join(GUIDE, PAGES[language]), "utf8")
  for (const name of PICTURES) {
    const picture = await readFile(join(GUIDE, `${name}.jpg`))
    page = page.replaceAll(`{{picture-${name}}}`, `data:image/jpeg;base64,${picture.toString("base64")}`)
  }
  return page
}
