import type { BenchBelt, BenchDoctor, BenchField, BenchSheet, BenchSite, PublishNote } from "../../domain/bench.ts"
import type { BenchForm, BenchStandard } from "../../domain/bench-form.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { BenchDesk, BenchNow } from "../../drafts/bench-now.ts"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayBench } from "../../text/bench-words.ts"
import type { Intent } from "../../view/intent.ts"

/** One thing to look at, in words, with where it is. */
export type BenchTold = {
  readonly severity: "error" | "warning"
  readonly words: string
  readonly where: string
  /** File and sheet with a line break between; null where it is not about a sheet. */
  readonly sheet: string | null
  readonly row: number | null
}

/** What the files have become, as the page shows it. */
export type BenchShown = {
  readonly told: readonly BenchTold[]
  readonly sheets: readonly BenchSheet[]
  readonly fields: Readonly<Record<string, readonly BenchField[]>>
  readonly doctors: readonly BenchDoctor[]
  readonly sites: readonly BenchSite[]
  readonly belts: readonly BenchBelt[]
  readonly counts: Readonly<Record<string, number>>
  readonly notes: readonly PublishNote[]
  readonly forms: readonly BenchForm[]
  readonly standards: readonly BenchStandard[]
}

/** How far reading is; while it reads again, what was read before is still shown. */
export type BenchReading =
  | { readonly kind: "idle" }
  | { readonly kind: "reading"; readonly stop: () => void }
  | { readonly kind: "ended"; readonly why: "stopped" | "slow" | "broken"; readonly again: () => void }
  | { readonly kind: "refused"; readonly told: readonly BenchTold[] }

/** What is being put on the map by hand. */
export type Placing =
  | { readonly kind: "site"; readonly id: string; readonly name: string; readonly metres: number }
  | { readonly kind: "belt"; readonly id: string; readonly name: string; readonly points: readonly LngLat[] }

/** How a draft differs from the city that is open, in counts by table. */
export type BenchDiff =
  | { readonly kind: "working" | "failed" | "other-city" }
  | {
      readonly kind: "compared"
      readonly lines: readonly {
        readonly table: string
        readonly what: "moved" | "renamed" | "added" | "removed" | "changed"
        readonly count: number
      }[]
    }

/** Something that takes long: how far it is, how it ended. */
export type LongWork =
  | {
      readonly kind: "running"
      readonly what: "hall" | "streets"
      readonly percent: number
      readonly stop: () => void
    }
  | { readonly kind: "done"; readonly what: "hall" | "streets" | "streets-without-sea"; readonly name: string }
  | { readonly kind: "failed"; readonly words: string }

/** What every page of the workbench is given. */
export type BenchState = {
  readonly reader: CityReader
  readonly say: SayBench
  readonly part: BenchPart
  readonly desk: BenchDesk
  readonly now: BenchNow
  readonly reading: BenchReading
  /** Null until files have been read. */
  readonly shown: BenchShown | null
  /** Whether what is shown was read since the last decision: nothing else is saved. */
  readonly isFresh: boolean
  readonly placing: Placing | null
  readonly place: (placing: Placing | null) => void
  readonly diff: BenchDiff | null
  /** The template, the atlas or its workbook as a file to save; resolves with its name. */
  readonly save: (what: "template" | "zip" | "excel") => Promise<string>
  /** All of the draft in a folder the person chooses; null where the browser has no such thing. */
  readonly saveFolder: (() => Promise<string>) | null
  /** Something that takes long, with how far it is; null while nothing runs. */
  readonly long: LongWork | null
  /** The draft with this site in it as a zip for a hall. */
  readonly packHall: () => void
  /** Makes streets of an extract and lays them in the draft. */
  readonly makeStreets: (name: string, bytes: Uint8Array) => void
  /** Puts the files of the city that is open on the bench, to be worked on. */
  readonly bringCity: () => Promise<void>
  /** Shows all of the draft on the map. */
  readonly frame: () => void
}

/** The pages of the workbench in the order of their steps; "" is the first. */
export const BENCH_PARTS = ["", "columns", "places", "fill", "standards", "check", "save"] as const
export type BenchPart = (typeof BENCH_PARTS)[number]

/** The page an address asks for; null when there is none of that name. */
export const benchPart = (text: string): BenchPart | null => BENCH_PARTS.find((part) => part === text) ?? null

/** A page's name. */
export const partName = (say: SayBench, part: BenchPart): string => say(`bench.part-${part === "" ? "files" : part}`)

/** The intent that opens a page of the workbench. */
export const openBench = (part: BenchPart): Intent => ({ kind: "open-desk", desk: "workbench", part, ask: "" })

/** A datum as a person reads it; a number is the meridian of a grid. */
export const datumName = (say: SayBench, datum: string): string =>
  datum === "gcj02" || datum === "bd09" || datum === "wgs84"
    ? say(`bench.datum-${datum}`)
    : datum === "cgcs2000"
      ? say("bench.datum-wgs84")
      : say("bench.datum-grid", { meridian: datum })

const TABLE_NAMES = ["atlas", "belts", "sites", "brands", "pairs", "tasks", "sources"] as const

/** The tables a sheet may hold. */
export const BENCH_TABLES: readonly string[] = TABLE_NAMES

/** A table as a person reads it. */
export const tableName = (say: SayBench, table: string): string => {
  const known = TABLE_NAMES.find((one) => one === table)
  return say(known === undefined ? "bench.table-other" : `bench.table-${known}`)
}

/** A sheet by its file and its name. */
export const sheetLabel = (say: SayBench, { file, name }: Pick<BenchSheet, "file" | "name">): string =>
  `${file} · ${name === "" ? say("bench.sheet-plain") : name}`
