import type { StandardId } from "./ids.ts"
import type { LocalText } from "./local-text.ts"

/** One rule kind is one file in compute/standards; packs only name it and its numbers. */
export type Rule =
  | {
      readonly kind: "has-element"
      readonly role: string
      readonly atLeast: number
      readonly withinMetres: number | null
    }
  | { readonly kind: "has-route"; readonly withinMetres: number }
  | { readonly kind: "min-belts"; readonly atLeast: number }
  | { readonly kind: "checklist"; readonly list: string; readonly boxes: readonly string[] | null }
  | { readonly kind: "min-sites"; readonly atLeast: number; readonly levels: readonly ("city" | "county")[] }
  | { readonly kind: "milestone"; readonly what: string; readonly by: string }
  | {
      readonly kind: "reach"
      readonly of: "demand" | "sites"
      readonly role: string
      readonly atLeastPercent: number
      readonly within: { readonly metres: number } | { readonly walkingMinutes: number }
      readonly by: "straight" | "street"
    }
  | { readonly kind: "share"; readonly standard: StandardId; readonly item: string; readonly atLeastPercent: number }

export type StandardItem = {
  readonly id: string
  readonly title: LocalText
  readonly help: LocalText
  readonly rule: Rule
  readonly weight: number
}

/** A checklist a pack declares: the keys under `checklists` of a site. */
export type ChecklistForm = {
  readonly id: string
  readonly title: LocalText
  readonly boxes: readonly { readonly id: string; readonly title: LocalText }[]
}

/** A standard is a pack of items: data, never code. */
export type Standard = {
  readonly id: StandardId
  readonly version: number
  readonly title: LocalText
  readonly issuedBy: LocalText | null
  readonly source: LocalText
  readonly appliesTo: {
    readonly what: "belt" | "site" | "city"
    /** Null: all kinds. */
    readonly kinds: readonly string[] | null
    readonly scopes: readonly string[] | null
  }
  readonly checklist: ChecklistForm | null
  /** Evidence older than this many years is marked as grown old; null: evidence does not age. */
  readonly shelfLifeYears: number | null
  readonly items: readonly StandardItem[]
}
