import type { Belt } from "./belt.ts"
import type { Brand } from "./brand.ts"
import type { DemandPoint } from "./demand.ts"
import type { AtlasId, BeltId } from "./ids.ts"
import type { Bounds, LngLat } from "./lng-lat.ts"
import type { Language, LocalText } from "./local-text.ts"
import type { Pair } from "./pair.ts"
import type { Site } from "./site.ts"
import type { Source } from "./source.ts"
import type { Standard } from "./standard.ts"
import type { Task } from "./task.ts"

/** The layers a sketch base may have; each is one GeoJSON file beside the atlas, named `<layer>.geojson`. */
export const BASE_LAYERS = ["water", "relief", "green", "roads", "metro-lines", "metro-stations", "places"] as const
export type BaseLayer = (typeof BASE_LAYERS)[number]

/** Lines at the foot of the page; each is left out when null. */
export type Footer = {
  readonly organiser: LocalText | null
  readonly icp: string | null
  readonly police: string | null
  readonly contact: LocalText | null
  readonly accessibility: LocalText | null
}

/** Days 1 (Monday) to 7, local time "HH:MM"; a span may pass midnight. */
export type HallHours = { readonly days: readonly number[]; readonly open: string; readonly close: string }

export type KioskSettings = {
  readonly idleSeconds: number
  readonly warningSeconds: number
  readonly attractSeconds: number
  /** When the hall is open; empty where nobody has said: always. */
  readonly hours: readonly HallHours[]
  /** Local times "HH:MM" between which a wall is dimmed; null: never. */
  readonly dim: { readonly from: string; readonly to: string } | null
}

/** One city's data: facts only, never changed after ingest. Maps and plain values, so that it survives structured clone. */
export type Atlas = {
  readonly id: AtlasId
  readonly title: LocalText
  /** What its reports are about, as offices write it: 某市两新组织党建示范带. Null: taken from the title. */
  readonly subject: LocalText | null
  readonly edition: string
  readonly fictional: boolean
  readonly defaultBelt: BeltId | null
  readonly centre: LngLat
  readonly bounds: Bounds
  /** What a newcomer sees first. */
  readonly firstView: Bounds
  readonly languages: readonly Language[]
  readonly approval: { readonly number: string | null; readonly holder: string | null }
  readonly attribution: readonly LocalText[]
  readonly baseLayers: readonly BaseLayer[]
  readonly publicAddress: string | null
  readonly allowPositioning: boolean
  readonly walk: { readonly metresPerMinute: number; readonly source: LocalText | null }
  readonly kiosk: KioskSettings
  readonly contentExpires: string | null
  /** How the public may comment: at a form elsewhere, in a box on a hall's own device, or not at all. */
  readonly comments: { readonly address: string | null; readonly box: boolean }
  /** Districts of which no public report was found: said so, not left out. */
  readonly unreported: readonly LocalText[]
  /** What the districts named in the records are called in other languages. */
  readonly districtNames: readonly LocalText[]
  readonly footer: Footer
  readonly belts: readonly Belt[]
  readonly sites: readonly Site[]
  readonly brands: readonly Brand[]
  readonly pairs: readonly Pair[]
  readonly tasks: readonly Task[]
  readonly demand: readonly DemandPoint[]
  readonly districts: readonly {
    readonly id: string
    readonly name: LocalText
    readonly rings: readonly (readonly (readonly LngLat[])[])[]
  }[]
  readonly sources: readonly Source[]
  readonly standards: readonly Standard[]
}
