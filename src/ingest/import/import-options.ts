import type { LngLat } from "../../domain/lng-lat.ts"
import type { TextEncodingName } from "../../domain/sheet.ts"
import type { AtlasFile } from "../atlas-files.ts"
import type { Datum } from "../datum/datums.ts"
import type { Box } from "../datum/diagnose.ts"
import type { Ingested } from "../ingest-atlas.ts"
import type { StandardInFile } from "../schema/standard-file.ts"
import type { SheetGuess } from "../tables/guess-columns.ts"
import type { ByHand } from "./by-hand.ts"
import type { FilledIn } from "./fill-fields.ts"
import type { FoundProblem } from "./import-problems.ts"
import type { Romanise } from "./pinyin-ids.ts"
import type { SheetDatum } from "./place-drafts.ts"
import type { FoundTable, TableWords } from "./understand-file.ts"

/** What an import is done with; everything that would differ from day to day or from machine to machine is handed in. */
export type ImportOptions = {
  /** The datum of the coordinates; null to find out. */
  readonly datum: Datum | null
  /** Where the city is, if somebody says so. */
  readonly city: Box | null
  /** Places known in WGS84 to find the datum by. */
  readonly anchors: readonly LngLat[]
  /** The day it is done, `2026-03-01`. */
  readonly date: string
  /** The name of the folder the atlas goes to. */
  readonly folder: string
  /** Standards at hand: their checklists and elements have columns. */
  readonly standards: readonly StandardInFile[]
  /** Ids of those a new atlas adopts. */
  readonly usual: readonly string[]
  /** Files of standards as texts, by their names in an atlas. */
  readonly standardFiles: ReadonlyMap<string, AtlasFile>
  readonly encoding: TextEncodingName | null
  readonly romanise: Romanise
  /** What a person takes a sheet for, where the guess was wrong: by file and sheet with a line break between. */
  readonly taken?: ReadonlyMap<string, SheetGuess>
  /** The same, said of columns one by one, when the sheet has been understood. */
  readonly choose?: (table: FoundTable, words: TableWords) => SheetGuess | null
  readonly byHand?: ByHand
  readonly filledIn?: FilledIn
  /** Standards that somebody has changed, by their names in an atlas: before those that a packed atlas brings. */
  readonly changedStandards?: ReadonlyMap<string, AtlasFile>
  /** The datum of one sheet, by file and sheet, where a person has said so: before what holds for all. */
  readonly datumOf?: ReadonlyMap<string, Datum>
}

/** What came of an import: files are refused one by one, and an atlas is made whenever one could be read. */
export type Imported =
  | { readonly kind: "refused"; readonly problems: readonly FoundProblem[] }
  | {
      readonly kind: "imported"
      readonly files: ReadonlyMap<string, AtlasFile>
      /** Pictures and the like that a packed atlas brought along. */
      readonly copies: ReadonlyMap<string, Uint8Array>
      readonly tables: readonly FoundTable[]
      readonly datums: readonly SheetDatum[]
      readonly ingested: Ingested
      readonly problems: readonly FoundProblem[]
    }
