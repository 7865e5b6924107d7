import type { BeltKind, BeltStage, BeltStatus } from "../../../src/domain/belt.ts"
import type { State } from "../../../src/domain/evidence.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import type { SiteKind } from "../../../src/domain/site.ts"
import type { DistrictId } from "../districts.ts"
import type { Vec } from "../ground/plane.ts"

/** How well a stated thing is evidenced. */
export type Strength = "strong" | "weak" | "undated" | "none"
export type ElementRole = "route" | "mark" | "service-centre" | "culture-square" | "corridor"
export const ELEMENT_ROLES: readonly ElementRole[] = ["route", "mark", "service-centre", "culture-square", "corridor"]

/** What the author of the city decided about one element; `at` are places in the belt's row of sites. */
export type ElementSpec = { readonly state: State; readonly strength: Strength; readonly at: readonly number[] }

export type MilestoneSpec = readonly [
  what: "foundations" | "brands" | "full-coverage",
  plannedFor: string | null,
  doneOn: string | null,
]

/** What the author decided about a belt; everything else is worked out from it. */
export type BeltSpec = {
  readonly id: string
  readonly name: LocalText
  readonly district: DistrictId
  readonly kind: BeltKind
  readonly status: BeltStatus
  readonly statusYear: number | null
  readonly stage: BeltStage
  readonly namedBatch: number | null
  readonly evidenceState: "high" | "medium" | "low" | "unverified"
  readonly startedYear: number | null
  readonly siteList: "complete" | "partial" | "not-known"
  readonly drawn: "line" | "two-lines" | "nothing"
  readonly stopsOrder: "official" | "reported" | "editor" | "none"
  /** Valley coordinates the belt runs through, part by part. */
  readonly course: readonly (readonly Vec[])[]
  readonly onFoot: boolean
  readonly kinds: readonly SiteKind[]
  /** One letter a site: c city, k county, - not stated. */
  readonly levels: string
  readonly elements: Readonly<Partial<Record<ElementRole, ElementSpec>>>
  readonly milestones: readonly MilestoneSpec[]
  /** How the sites' checklists look: everything met, mixed, mostly unknown, or nothing reported. */
  readonly checklists: "all-met" | "mixed" | "sparse" | "none"
  /** The place in the row of a site that stands far off the line. */
  readonly farOff?: number
  /** Sites whose position is only roughly known: place in the row → metres of uncertainty. */
  readonly vague?: Readonly<Record<number, number>>
  readonly description: LocalText
}

export const strong = (state: State, ...at: number[]): ElementSpec => ({ state, strength: "strong", at })
export const weak = (state: State, ...at: number[]): ElementSpec => ({ state, strength: "weak", at })
export const undated = (state: State, ...at: number[]): ElementSpec => ({ state, strength: "undated", at })
export const unproven = (state: State, ...at: number[]): ElementSpec => ({ state, strength: "none", at })
