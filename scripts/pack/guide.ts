import { readFile } from "node:fs/promises"
import { join } from "node:path"

const GUIDE = join(import.meta.dirname, "guide")
const PICTURES = ["home", "tour"] as const

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)

type GuideFor = { readonly edition: string; readonly title: { readonly zh: string; readonly en?: string } }

/** The instructions by language, and what their file is called. */
export const GUIDES = {
  zh: { page: "guide.html", file: "使用说明.html" },
  en: { page: "guide-en.html", file: "how-to-use.html" },
} as const

/** The instructions for the people of a hall, as one page that can be printed: its pictures are in it. */
export const guideOf = async ({ edition, title }: GuideFor, language: keyof typeof GUIDES): Promise<string> => {
  const filled: Record<string, string> = { edition, title: title.zh, "title-en": title.en ?? title.zh }
  for (const name of PICTURES) {
    const picture = await readFile(join(GUIDE, `${name}.jpg`))
    filled[`picture-${name}`] = `data:image/jpeg;base64,${picture.toString("base64")}`
  }
  const page = await readFile(join(GUIDE, GUIDES[language].page), "utf8")
  return page.replace(/\{\{([\w-]+)\}\}/g, (_whole, name: string) => {
    const text = filled[name]
    if (text === undefined) throw new Error(`the instructions ask for ${name}, which nobody knows`)
    return escaped(text)
  })
}
