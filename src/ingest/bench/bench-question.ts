import type { Atlas } from "../../domain/atlas.ts"
import type {
  BenchBelt,
  BenchChoices,
  BenchDoctor,
  BenchField,
  BenchSheet,
  BenchSite,
  PublishNote,
} from "../../domain/bench.ts"
import type { BenchForm, BenchStandard } from "../../domain/bench-form.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { FoundProblem } from "../import/import-problems.ts"
import type { GivenFile } from "../import/read-file.ts"
import type { RememberedHeads } from "./choose-columns.ts"

/** What the workbench is asked: files, decisions, and what would differ from day to day. */
export type BenchQuestion = {
  readonly files: readonly GivenFile[]
  readonly choices: BenchChoices
  /** Bytes of photographs, by their files' names in the atlas. */
  readonly photos: ReadonlyMap<string, Uint8Array>
  readonly remembered: RememberedHeads
  /** Places known in WGS84, to find the datum by. */
  readonly anchors: readonly LngLat[]
  readonly date: string
  readonly name: string
  /** Texts of the standards that come with the program. */
  readonly standards: readonly string[]
}

/** What the files have become: the atlas's own, with all that was understood, doubted and is still to be done. */
export type BenchRead =
  | { readonly kind: "refused"; readonly problems: readonly FoundProblem[] }
  | {
      readonly kind: "read"
      readonly problems: readonly FoundProblem[]
      readonly sheets: readonly BenchSheet[]
      readonly fields: Readonly<Record<string, readonly BenchField[]>>
      readonly doctors: readonly BenchDoctor[]
      readonly sites: readonly BenchSite[]
      readonly belts: readonly BenchBelt[]
      readonly counts: Readonly<Record<string, number>>
      readonly notes: readonly PublishNote[]
      readonly forms: readonly BenchForm[]
      /** Every standard at hand, not scored yet. */
      readonly standards: readonly BenchStandard[]
      /** The atlas as it was read by the one door; null where it could not be. */
      readonly city: Atlas | null
      /** Every file of the atlas, by name. */
      readonly atlas: ReadonlyMap<string, Uint8Array>
    }
