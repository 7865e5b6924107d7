import type { SheetCell } from "../../domain/sheet.ts"
import { isPlainObject } from "../plain.ts"
import type { UnderstoodSheet } from "../tables/understand-sheet.ts"
import type { MapFeature } from "./features.ts"

/** A feature with its place in its file, counted from 1 as a person counts features. */
export type NumberedFeature = MapFeature & { readonly row: number }

/** Features as a table: what is said of them by name, one row each. */
export const featureSheet = (features: readonly NumberedFeature[]): UnderstoodSheet => {
  const names = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))]
  return {
    name: "",
    title: null,
    heads: names.map((name) => [name]),
    headRows: [],
    rows: features.map(({ properties, row }) => ({
      row,
      cells: names.map((name) => cellOf(Object.hasOwn(properties, name) ? properties[name] : null)),
      section: null,
    })),
    passedOver: [],
  }
}

const cellOf = (value: unknown): SheetCell => {
  if (value === null || value === undefined || value === "") return null
  if (typeof value === "number") return Number.isFinite(value) ? value : null
  if (typeof value === "string") return value
  if (isPlainObject(value) && typeof value["zh"] === "string") return value["zh"]
  return typeof value === "boolean" ? (value ? "是" : "否") : JSON.stringify(value)
}
