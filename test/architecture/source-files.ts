import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, normalize, relative, sep } from "node:path"
import { parseSync } from "vite"

const ROOT = join(import.meta.dirname, "..", "..")

/** One import of a source file. Bare names are packages, all others paths from the project's root. */
export type Import = { readonly what: string; readonly isPackage: boolean; readonly typesOnly: boolean }

export type SourceFile = {
  /** From the project's root, with "/" between its parts. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
}

/** Every TypeScript file below some folders of the project, parsed. */
export const sourceFiles = (...folders: readonly string[]): readonly SourceFile[] =>
  folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => readSource(join(folder, name).split(sep).join("/"))),
  )

const readSource = (path: string): SourceFile => {
  const text = readFileSync(join(ROOT, path), "utf8")
  const { module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const imports: Import[] = []
  const note = (name: string, typesOnly: boolean) => imports.push(importOf(path, name, typesOnly))

  for (const { moduleRequest, start, end } of module.staticImports) {
    note(moduleRequest.value, /^import\s+type\b/.test(text.slice(start, end)))
  }
  for (const { entries, start, end } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest?.value
    if (from !== undefined) note(from, /^export\s+type\b/.test(text.slice(start, end)))
  }
  for (const { moduleRequest } of module.dynamicImports) {
    const quoted = /^["'`](.*)["'`]$/s.exec(text.slice(moduleRequest.start, moduleRequest.end))
    if (quoted?.[1] !== undefined) note(quoted[1], false)
  }
  for (const [, name = ""] of text.matchAll(/new URL\(\s*["'](\.[^"']+\.tsx?)["']/g)) note(name, false) // workers
  const hasDefaultExport = module.staticExports.some(({ entries }) =>
    entries.some(({ exportName }) => exportName.kind === "Default"),
  )
  return { path, lines: text.split("\n").length - 1, imports, hasDefaultExport }
}

const importOf = (importer: string, name: string, typesOnly: boolean): Import => {
  const plain = name.replace(/\?.*$/, "")
  if (!plain.startsWith(".")) return { what: plain, isPackage: true, typesOnly }
  const target = relative(ROOT, normalize(join(ROOT, dirname(importer), plain)))
  return { what: target.split(sep).join("/"), isPackage: false, typesOnly }
}
