import type { Evidence, State } from "./evidence.ts"
import type { BeltId, SiteId, SourceId } from "./ids.ts"
import type { LngLat } from "./lng-lat.ts"
import type { LocalText } from "./local-text.ts"

export const BELT_KINDS = [
  "two-new-belt",
  "building-cluster",
  "alliance",
  "park-cluster",
  "service-network",
  "near-neighbour",
  "red-route",
  "visit-line",
  "pairing",
] as const
export type BeltKind = (typeof BELT_KINDS)[number]

/** What is known of it: drives the words on screen. */
export const BELT_STATUSES = [
  "confirmed",
  "reported",
  "in-progress",
  "confirmed-not-named-as-belt",
  "editor-grouping",
  "planned",
] as const
export type BeltStatus = (typeof BELT_STATUSES)[number]

/** Project life: 谋划 · 立项 · 创建中 · 已验收 · 已命名 · 待核实. */
export const BELT_STAGES = ["proposed", "approved", "building", "accepted", "named", "unknown"] as const
export type BeltStage = (typeof BELT_STAGES)[number]

/** What a standard asks a belt or a site to be; free-form kebab-case so that packs can ask for more. */
export type Role = string

/** A named thing a standard asks of a belt: route, mark, service-centre, culture-square, corridor … */
export type BeltElement = {
  readonly role: Role
  readonly state: State
  readonly siteIds: readonly SiteId[]
  readonly evidence: readonly Evidence[]
  readonly note: LocalText | null
}

export type Milestone = {
  readonly what: string
  readonly plannedFor: string | null
  readonly doneOn: string | null
}

/** One of the eight planning factors. A score only with who gave it and when. */
export type PlanningFactor = {
  readonly factor: string
  readonly text: LocalText
  readonly score: { readonly value: number; readonly by: LocalText; readonly on: string } | null
}

/** A demonstration belt (示范带) or another grouping of sites that the city reports. */
export type Belt = {
  readonly id: BeltId
  readonly name: LocalText
  /** The name is our description; no source gives a proper one. */
  readonly nameIsDescriptive: boolean
  readonly kind: BeltKind
  readonly status: BeltStatus
  readonly statusYear: number | null
  readonly stage: BeltStage
  readonly namedBatch: number | null
  readonly evidenceState: "high" | "medium" | "low" | "unverified"
  readonly district: string
  /** Who reports it, where that is not the district. */
  readonly reportingUnit: string
  readonly organiser: LocalText | null
  readonly startedYear: number | null
  readonly siteList: "complete" | "partial" | "not-known"
  readonly sitesClaimed: number | null
  readonly area: { readonly name: LocalText; readonly at: LngLat } | null
  /** The published line, one part or several; null where nobody has published it. */
  readonly line: readonly (readonly LngLat[])[] | null
  /** All known members, unordered. */
  readonly sites: readonly SiteId[]
  /** An ordered subset; may be empty. */
  readonly stops: readonly SiteId[]
  readonly stopsOrder: "official" | "reported" | "editor" | "none"
  readonly elements: readonly BeltElement[]
  readonly factors: readonly PlanningFactor[]
  readonly milestones: readonly Milestone[]
  readonly description: LocalText | null
  /** The planner's, never shown to visitors. */
  readonly editorNote: LocalText | null
  readonly unknown: readonly string[]
  readonly sources: readonly SourceId[]
}
