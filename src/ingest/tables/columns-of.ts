import { STATES } from "../../domain/evidence.ts"
import { atlasFile } from "../schema/atlas-file.ts"
import { beltProperties } from "../schema/belts-file.ts"
import { brandEntry } from "../schema/brands-file.ts"
import { evidence } from "../schema/evidence.ts"
import { pairEntry } from "../schema/pairs-file.ts"
import { siteProperties } from "../schema/sites-file.ts"
import { sourceEntry } from "../schema/sources-file.ts"
import type { StandardInFile } from "../schema/standard-file.ts"
import { taskEntry } from "../schema/tasks-file.ts"
import { type Cell, cellsOf, linesOf } from "./cell-forms.ts"
import type { CellForm, Column, Table } from "./column.ts"
import words from "./column-words.json" with { type: "json" }
import { BELT_ROLES } from "./roles.ts"

const RECORDS = {
  atlas: atlasFile,
  belts: beltProperties,
  sites: siteProperties,
  brands: brandEntry,
  pairs: pairEntry,
  tasks: taskEntry,
  sources: sourceEntry,
} as const

const TEXT: CellForm = { kind: "text" }
const EVIDENCE = linesOf(evidence)
const STATE: CellForm = { kind: "choice", words: "state", codes: STATES }
const IDS: CellForm = { kind: "list", of: { kind: "id" } }

/** Columns that no field of the record's own schema asks for. */
const BESIDE: Readonly<Partial<Record<Table, readonly Cell[]>>> = {
  atlas: [
    {
      path: "sheet.datum",
      form: { kind: "choice", words: "datum", codes: ["wgs84", "cgcs2000", "gcj02", "bd09"] },
      required: false,
    },
  ],
  belts: [{ path: "geometry.line", form: { kind: "places" }, required: false }],
  sites: [
    { path: "sheet.belt", form: { kind: "list", of: TEXT }, required: false },
    { path: "sheet.lon", form: TEXT, required: false },
    { path: "sheet.lat", form: TEXT, required: false },
    { path: "sheet.place", form: TEXT, required: false },
    { path: "sheet.brand", form: TEXT, required: false },
  ],
}

const HEADS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = words.columns

/** What a table's columns come from beside its schema: packs in force, and what the records at hand use beyond them. */
export type Surroundings = {
  readonly standards: readonly StandardInFile[]
  /** Roles and boxes that records use though no pack names them. */
  readonly roles?: readonly string[]
  readonly boxes?: readonly (readonly [list: string, box: string])[]
}

/** Every column of a table: those of the schema, then one for each box of a checklist and each element that a pack asks for. */
export const columnsOf = (table: Table, around: Surroundings): readonly Column[] => {
  const cells = [...cellsOf(RECORDS[table], table), ...(BESIDE[table] ?? [])]
  const plain = cells
    .filter(({ path }) => path !== "formatVersion")
    .map((cell): Column => {
      const [zh = cell.path, en = cell.path, ...also] = HEADS[table]?.[cell.path] ?? []
      return { table, ...cell, zh, en, also }
    })
  if (table === "sites") return [...plain, ...boxColumns(around)]
  return table === "belts" ? [...plain, ...elementColumns(around)] : plain
}

type Part = { readonly at: string; readonly zh: string; readonly en: string; readonly form: CellForm }

const BOX_PARTS: readonly Part[] = [
  { at: "state", zh: "", en: "", form: STATE },
  { at: "evidence", zh: "·佐证", en: ", evidence", form: EVIDENCE },
]
const ELEMENT_PARTS: readonly Part[] = [
  { at: "state", zh: "", en: "", form: STATE },
  { at: "siteIds", zh: "·示范点", en: ", sites", form: IDS },
  { at: "evidence", zh: "·佐证", en: ", evidence", form: EVIDENCE },
  { at: "note.zh", zh: "·说明", en: ", note", form: TEXT },
  { at: "note.en", zh: "·说明（英文）", en: ", note (English)", form: TEXT },
]

const boxColumns = ({ standards, boxes = [] }: Surroundings): readonly Column[] => {
  const named = standards.flatMap(({ checklist }) =>
    (checklist?.boxes ?? []).map((box) => {
      const list = checklist?.id ?? ""
      const [zh, en] = [
        `${checklist?.title.zh}·${box.title.zh}`,
        `${checklist?.title.en ?? list}: ${box.title.en ?? box.id}`,
      ]
      return { path: `checklists.${list}.${box.id}`, zh, en, also: [box.title.zh] }
    }),
  )
  const known = new Set(named.map(({ path }) => path))
  const others = boxes
    .map(([list, box]) => ({
      path: `checklists.${list}.${box}`,
      zh: `${list}·${box}`,
      en: `${list}: ${box}`,
      also: [],
    }))
    .filter(({ path }) => !known.has(path))
  return [...named, ...others].flatMap((box) => spread("sites", box, BOX_PARTS))
}

const elementColumns = ({ standards, roles = [] }: Surroundings): readonly Column[] => {
  const asked = standards.flatMap(({ appliesTo, items }) =>
    appliesTo.what !== "belt"
      ? []
      : items.flatMap(({ rule, title }) => {
          const role = rule.kind === "has-element" ? rule.role : rule.kind === "has-route" ? "route" : null
          return role === null ? [] : [{ role, zh: title.zh, en: title.en ?? role }]
        }),
  )
  const all = new Map<string, { zh: string; en: string }>()
  for (const { role, zh, en } of asked) if (!all.has(role)) all.set(role, { zh, en })
  for (const role of roles) if (!all.has(role)) all.set(role, { zh: role, en: role })
  return [...all].flatMap(([role, { zh, en }]) =>
    spread("belts", { path: `elements.${role}`, zh, en, also: BELT_ROLES.get(role) ?? [] }, ELEMENT_PARTS),
  )
}

type Group = { readonly path: string; readonly zh: string; readonly en: string; readonly also: readonly string[] }

const spread = (table: Table, { path, zh, en, also }: Group, parts: readonly Part[]): readonly Column[] =>
  parts.map((part) => ({
    table,
    path: `${path}.${part.at}`,
    form: part.form,
    required: false,
    zh: zh + part.zh,
    en: en + part.en,
    also: part.at === "state" ? also : [],
  }))
