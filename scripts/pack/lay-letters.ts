import { mkdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { ROOT } from "../bootstrap.mjs"

const PACKAGE = join(ROOT, "node_modules", "@fontsource-variable", "noto-sans-sc")
const FAMILY = "Belt Atlas Han"
const FACE = /@font-face \{[^}]*\}/g
const FILE = /url\(\.\/files\/([\w-]+\.woff2)\)/

/**
 * Lays Chinese letters below a site, for a hall whose computer has none: `fonts/han.css`, its files, their licence. Pages
 * ask for them only where nothing else can draw the letters.
 */
export const layLetters = async (site: string): Promise<void> => {
  const folder = join(site, "fonts")
  await mkdir(folder, { recursive: true })
  const sheet = await readFile(join(PACKAGE, "wght.css"), "utf8")
  const faces: string[] = []
  for (const [face] of sheet.matchAll(FACE)) {
    const [, file] = FILE.exec(face) ?? []
    if (file === undefined) throw new Error("noto-sans-sc: a face without a file")
    await writeFile(join(folder, file), await readFile(join(PACKAGE, "files", file)))
    faces.push(face.replace(/font-family: '[^']*'/, `font-family: '${FAMILY}'`).replace(/url\(\.\/files\//, "url("))
  }
  if (faces.length === 0) throw new Error("noto-sans-sc: no faces")
  await writeFile(join(folder, "han.css"), `${faces.join("\n")}\n`)
  await writeFile(join(folder, "OFL.txt"), await readFile(join(PACKAGE, "LICENSE")))
}
