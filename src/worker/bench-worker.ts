import type { BenchQuestion, BenchRead } from "../ingest/bench/bench-question.ts"
import type { AtlasDiff } from "../ingest/diff/diff-atlases.ts"
import type { OsmFault } from "../ingest/osm/osm-file.ts"
import type { TemplateWords } from "../ingest/template/template-workbook.ts"
import type { NoHallPack } from "./hall-pack.ts"

/** What the worker is asked, once. */
export type BenchTask =
  | { readonly kind: "read"; readonly question: Omit<BenchQuestion, "standards"> }
  | { readonly kind: "template"; readonly words: TemplateWords; readonly from: ReadonlyMap<string, string> }
  | { readonly kind: "zip"; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "hall"; readonly home: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: "streets"; readonly name: string; readonly bytes: Uint8Array }
  | {
      readonly kind: "compare"
      readonly folder: string
      readonly names: readonly string[]
      readonly files: ReadonlyMap<string, Uint8Array>
    }

/** What reading gave, as the page needs it: without the city itself, which its files say as well. */
export type BenchShownRead =
  | Extract<BenchRead, { kind: "refused" }>
  | Omit<Extract<BenchRead, { kind: "read" }>, "city">

/** A street pack's files by their names in an atlas, and whether its coast was too broken for the sea to be drawn. */
export type BenchStreets = { readonly files: ReadonlyMap<string, Uint8Array>; readonly isCoastBroken: boolean }

/** What turns a city into the draft, and how many records the draft has. */
export type Compared = { readonly diff: AtlasDiff; readonly records: number }

export type BenchReply =
  | { readonly kind: "read"; readonly read: BenchShownRead }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array }
  | { readonly kind: "compared"; readonly compared: Compared }
  | { readonly kind: "hall"; readonly name: string; readonly bytes: Uint8Array }
  | ({ readonly kind: "streets" } & BenchStreets)
  | { readonly kind: "refused-streets"; readonly fault: OsmFault }
  | { readonly kind: "no-hall"; readonly why: NoHallPack["why"] }
  | { readonly kind: "progress"; readonly share: number }
  | { readonly kind: "failed"; readonly why: string }

const STANDARDS = import.meta.glob<string>("../../data/standards/*.json", { query: "?raw", import: "default" })

const standardTexts = (): Promise<readonly string[]> =>
  Promise.all(
    Object.keys(STANDARDS)
      .sort()
      .map((path) => STANDARDS[path]?.() ?? Promise.resolve("")),
  )

const answer = async (task: BenchTask): Promise<BenchReply> => {
  switch (task.kind) {
    case "read": {
      const { readBench } = await import("../ingest/bench/read-bench.ts")
      const read = await readBench({ ...task.question, standards: await standardTexts() })
      if (read.kind === "refused") return { kind: "read", read }
      const { city, standards, ...rest } = read
      const { scoredStandards } = await import("./scored-standards.ts")
      return { kind: "read", read: { ...rest, standards: scoredStandards(city, standards, task.question.date) } }
    }
    case "template": {
      const { blankTemplate } = await import("../ingest/bench/blank-template.ts")
      return { kind: "bytes", bytes: await blankTemplate(task.words, await standardTexts(), task.from) }
    }
    case "zip": {
      const { zipFiles } = await import("../export/zip-files.ts")
      return { kind: "bytes", bytes: zipFiles(task.files) }
    }
    case "hall": {
      const { hallPack, NoHallPack } = await import("./hall-pack.ts")
      try {
        return { kind: "hall", ...(await hallPack(task.home, task.files, tell)) }
      } catch (error) {
        if (error instanceof NoHallPack) return { kind: "no-hall", why: error.why }
        throw error
      }
    }
    case "streets": {
      const { streetsOnBench } = await import("./streets-on-bench.ts")
      return streetsOnBench(task.name, task.bytes, tell)
    }
    case "compare": {
      const { diffAtlases } = await import("../ingest/diff/diff-atlases.ts")
      const names = task.names.filter(isCompared)
      const kept = await Promise.all(
        names.map(async (name) => [name, { text: await textAt(task.folder + name) }] as const),
      )
      const now = [...task.files].flatMap(([name, bytes]) =>
        isCompared(name) ? [[name, { text: new TextDecoder().decode(bytes) }] as const] : [],
      )
      const all = diffAtlases(new Map(), new Map(now)).added
      return { kind: "compared", compared: { diff: diffAtlases(new Map(kept), new Map(now)), records: all.length } }
    }
  }
}

const TABLES: ReadonlySet<string> = new Set([
  ...["atlas.json", "belts.geojson", "sites.geojson", "brands.json", "pairs.json", "tasks.json", "sources.json"],
])

const tell = (share: number): void => self.postMessage({ kind: "progress", share } satisfies BenchReply)

/** A city's base map, people and standards are no part of what an office's sheets say. */
const isCompared = (name: string): boolean => TABLES.has(name)

const textAt = async (url: string): Promise<string> => {
  const found = await fetch(url)
  if (!found.ok) throw new Error(`${found.status} ${url}`)
  return found.text()
}

self.onmessage = (event: MessageEvent<BenchTask>) => {
  answer(event.data).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => self.postMessage({ kind: "failed", why: String(error) } satisfies BenchReply),
  )
}
