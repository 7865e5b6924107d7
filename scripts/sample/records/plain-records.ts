import type { ApprovalStep, BrandStage, BrandTier, LearningWay, StageReached } from "../../../src/domain/brand.ts"
import type { State } from "../../../src/domain/evidence.ts"
import type { LocalText } from "../../../src/domain/local-text.ts"
import type { Access, Condition, Precision, SiteKind, SiteScope } from "../../../src/domain/site.ts"
import type { Vec } from "../ground/plane.ts"
import type { PlainEvidence } from "./sources.ts"

/** Records as they stand in the files: ids are plain words until ingest has read them. */
export type PlainFigure = {
  readonly what: LocalText
  readonly value: number | string
  readonly unit: LocalText | null
  readonly year: number | null
  readonly qualifier: "约" | "余" | "以上" | null
  readonly source: string | null
}

export type PlainBox = { readonly state: State; readonly evidence: readonly PlainEvidence[] }

export type PlainSite = {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly name: LocalText
  readonly aliases: readonly string[]
  readonly kind: SiteKind
  readonly scope: SiteScope
  readonly roles: readonly string[]
  readonly level: "city" | "county" | null
  readonly district: string
  readonly address: LocalText | null
  /** Null when only the district is known. */
  readonly place: Vec | null
  readonly position: {
    readonly precision: Precision
    readonly uncertaintyMetres: number
    readonly schematic: boolean
  } | null
  readonly condition: Condition
  readonly lastConfirmed: string | null
  readonly access: Access
  readonly showOnWall: boolean
  readonly shownByDefault: boolean
  readonly brand: string | null
  readonly checklists: Readonly<Record<string, Readonly<Record<string, PlainBox>>>>
  readonly openingHours: readonly unknown[]
  readonly dwellMinutes: number | null
  readonly media: readonly { readonly kind: "photo"; readonly file: string; readonly alt: LocalText }[]
  readonly figures: readonly PlainFigure[]
  readonly description: LocalText | null
  readonly editorNote: LocalText | null
  readonly reportedDate: string | null
  readonly evidenceGrade: "A" | "B" | "C" | null
  readonly unknown: readonly string[]
  readonly sources: readonly string[]
}

export type PlainBrand = {
  readonly id: string
  readonly name: LocalText | null
  readonly tier: BrandTier
  readonly elsewhere: boolean
  readonly unit: LocalText | null
  readonly place: LocalText | null
  readonly core: LocalText | null
  readonly slogan: LocalText | null
  readonly highlights: readonly LocalText[]
  readonly mechanism: LocalText | null
  readonly carriers: readonly LocalText[]
  readonly story: LocalText | null
  readonly foundation?: LocalText | null
  readonly creation?: LocalText | null
  readonly promotion?: LocalText | null
  readonly awardedOn: string | null
  readonly stage: BrandStage | null
  readonly approvalStep: ApprovalStep | null
  readonly stagesReached?: readonly StageReached[]
  readonly learntFrom?: readonly { readonly brand: string; readonly how: LearningWay; readonly on: string | null }[]
  readonly logo: string | null
  readonly figures: readonly PlainFigure[]
  readonly editorNote: LocalText | null
  readonly sources: readonly string[]
}

/** A record without what is null or empty, all the way down: the format fills it in again. */
export const compact = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(fields)) {
    if (value === null || value === undefined) continue
    const small = compactValue(value)
    if (typeof small === "object" && Object.keys(small ?? {}).length === 0) continue
    kept[key] = small
  }
  return kept
}

const compactValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(compactValue)
  return typeof value === "object" && value !== null ? compact({ ...value }) : value
}
