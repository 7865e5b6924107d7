import { describe, expect, it } from "vitest"
import { type Import, type SourceFile, sourceFiles } from "./source-files.ts"

/** Who may import whom; `types` are rooms of which only types may be had. Everyone may import their own room. */
const ROOMS: Readonly<Record<string, { readonly all: readonly string[]; readonly types: readonly string[] }>> = {
  domain: { all: [], types: [] },
  ingest: { all: ["domain"], types: [] },
  compute: { all: ["domain"], types: [] },
  worker: { all: ["domain", "ingest", "compute", "export"], types: [] },
  view: { all: ["domain"], types: [] },
  text: { all: ["domain", "view"], types: ["ingest", "compute"] },
  layers: { all: ["domain", "view"], types: ["compute"] },
  map: { all: ["domain", "view", "layers"], types: [] },
  panels: { all: ["domain", "view", "text"], types: ["compute"] },
  export: { all: ["domain", "text"], types: ["compute"] },
  drafts: { all: ["domain", "view"], types: [] },
  offline: { all: ["drafts"], types: [] },
  surfaces: {
    all: ["domain", "view", "text", "layers", "map", "panels", "export", "drafts"],
    types: ["compute"],
  },
  app: {
    all: [
      ...["domain", "ingest", "compute", "worker", "view", "text", "layers", "map", "panels"],
      ...["export", "drafts", "offline", "surfaces"],
    ],
    types: [],
  },
  scripts: { all: ["domain", "ingest", "compute", "export", "text", "offline"], types: [] },
}

/** Packages that live in some rooms only; `typesIn` are rooms that may have their types. */
const PACKAGES: readonly {
  readonly name: RegExp
  readonly rooms: readonly string[]
  readonly typesIn: readonly string[]
}[] = [
  { name: /^(maplibre-gl|@deck\.gl|@luma\.gl)(\/|$)/, rooms: ["map"], typesIn: ["layers"] },
  { name: /^(react|react-dom|react-aria.*|@react-.*)(\/|$)/, rooms: ["map", "panels", "surfaces", "app"], typesIn: [] },
  { name: /^zod(\/|$)/, rooms: ["ingest"], typesIn: [] },
  { name: /^comlink(\/|$)/, rooms: ["worker"], typesIn: [] },
]

const files = sourceFiles("src", "scripts")

/** `src/panels/kit/button.tsx` → panels; `src/surfaces/plan/x.ts` → surfaces; null outside the house. */
const roomOf = (path: string): string | null => {
  const [top, room] = path.split("/")
  if (top === "scripts") return "scripts"
  if (top === "test") return "test"
  return top === "src" && room !== undefined ? room : null
}

const surfaceOf = (path: string): string | null => /^src\/surfaces\/([^/]+)\//.exec(path)?.[1] ?? null

const wrong = (judge: (file: SourceFile, found: Import) => boolean): readonly string[] =>
  files.flatMap((file) =>
    file.imports
      .filter((found) => judge(file, found))
      .map(({ what, typesOnly }) => `${file.path} imports ${what}${typesOnly ? " (types)" : ""}`),
  )

describe("who may import whom", () => {
  it("has a rule for every room", () => {
    const unknown = files.map(({ path }) => roomOf(path) ?? path).filter((room) => ROOMS[room] === undefined)
    expect([...new Set(unknown)]).toEqual([])
  })

  it("keeps to the table of rooms", () => {
    const broken = wrong(({ path }, { what, isPackage, typesOnly }) => {
      const [from, to] = [roomOf(path), isPackage ? null : roomOf(what)]
      if (from === null || to === null || from === to) return false
      const rule = ROOMS[from]
      return !(rule?.all.includes(to) || (typesOnly && rule?.types.includes(to)))
    })
    expect(broken).toEqual([])
  })

  it("lets no surface import another surface", () => {
    const broken = wrong(({ path }, { what }) => {
      const [from, to] = [surfaceOf(path), surfaceOf(what)]
      return from !== null && to !== null && from !== to
    })
    expect(broken).toEqual([])
  })

  it("lets nobody import a test", () => {
    expect(wrong((_file, { what, isPackage }) => !isPackage && roomOf(what) === "test")).toEqual([])
  })

  it("keeps the map, React, the schemas and the worker's wire in their rooms", () => {
    const broken = wrong(({ path }, { what, isPackage, typesOnly }) => {
      const room = roomOf(path)
      const rule = PACKAGES.find(({ name }) => isPackage && name.test(what))
      if (rule === undefined || room === null) return false
      return !(rule.rooms.includes(room) || (typesOnly && rule.typesIn.includes(room)))
    })
    expect(broken).toEqual([])
  })
})

const LONG_LINES = 200 // look for the second idea
const TOO_LONG_LINES = 250
const TABLES = /^scripts\/sample\// // the invented city's words and places are tables, not ideas

describe("a source file", () => {
  it("holds one idea: it is not long", () => {
    const long = files.filter(({ path, lines }) => lines > LONG_LINES && !TABLES.test(path))
    const said = long.map(({ path, lines }) => `${path}: ${lines} lines`)
    if (said.length > 0) process.stderr.write(`Look for the second idea in:\n  ${said.join("\n  ")}\n`)
    expect(long.filter(({ lines }) => lines > TOO_LONG_LINES).map(({ path }) => path)).toEqual([])
  })

  it("exports by name", () => {
    expect(files.filter(({ hasDefaultExport }) => hasDefaultExport).map(({ path }) => path)).toEqual([])
  })
})
