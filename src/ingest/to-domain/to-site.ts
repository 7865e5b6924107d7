import type { Box } from "../../domain/evidence.ts"
import type { BrandId } from "../../domain/ids.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import type { Position, Site } from "../../domain/site.ts"
import type { ChecklistForm } from "../../domain/standard.ts"
import { asBrandId, asSiteId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import { isKnown, type Register } from "../references.ts"
import type { SiteInFile } from "../schema/sites-file.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"
import { type Sources, toBox, toFigures, toSourceIds } from "./to-evidence.ts"

/** What a site may refer to. */
export type SiteSurroundings = {
  readonly brands: Register
  readonly sources: Sources
  /** What the standards declare, and whether all of them were read. */
  readonly checklists: { readonly forms: ReadonlyMap<string, ChecklistForm>; readonly areAll: boolean }
}

/** A site from its feature. Undefined when a placed one does not say how well its place is known. */
export const toSite = (
  file: SiteInFile,
  at: LngLat | null,
  around: SiteSurroundings,
  reader: Reader,
): Site | undefined => {
  const position = toPosition(file, at, reader)
  if (position === undefined) return undefined
  return {
    id: asSiteId(file.id),
    formerIds: file.formerIds?.map(asSiteId) ?? [],
    name: toLocalText(file.name),
    aliases: file.aliases ?? [],
    kind: file.kind,
    scope: file.scope,
    roles: file.roles ?? [],
    level: file.level ?? null,
    district: file.district,
    address: toLocalTextOrNull(file.address),
    position,
    condition: file.condition ?? "unknown",
    lastConfirmed: file.lastConfirmed ?? null,
    access: file.access ?? "unknown",
    // a martyrs' memorial is no attraction: it goes on a wall only when somebody says so
    showOnWall: file.showOnWall ?? file.kind !== "memorial-park",
    shownByDefault: file.shownByDefault ?? true,
    brand: toBrandId(file.brand, around, reader),
    checklists: toChecklists(file.checklists, around, reader),
    openingHours:
      file.openingHours?.map(({ days, open, close, from, to }) => ({
        days,
        open,
        close,
        from: from ?? null,
        to: to ?? null,
      })) ?? [],
    dwellMinutes: file.dwellMinutes ?? null,
    media:
      file.media?.map((one) => ({
        kind: one.kind,
        file: one.file,
        alt: toLocalText(one.alt),
        transcript: toLocalTextOrNull(one.transcript),
      })) ?? [],
    figures: toFigures(file.figures, "properties.figures", around.sources, reader),
    description: toLocalTextOrNull(file.description),
    editorNote: toLocalTextOrNull(file.editorNote),
    reportedDate: file.reportedDate ?? null,
    evidenceGrade: file.evidenceGrade ?? null,
    unknown: file.unknown ?? [],
    sources: toSourceIds(file.sources, "properties.sources", around.sources, reader),
  }
}

const toPosition = (file: SiteInFile, at: LngLat | null, reader: Reader): Position | undefined => {
  if (at === null) return { kind: "district-only" }
  if (file.position === null || file.position === undefined) {
    reader.log.add("field-missing", reader.file, reader.at("properties.position"), { field: "position" })
    return undefined
  }
  const { precision, uncertaintyMetres, schematic } = file.position
  return { kind: schematic === true ? "schematic" : "placed", at, precision, uncertaintyMetres }
}

const toBrandId = (id: string | null | undefined, around: SiteSurroundings, reader: Reader): BrandId | null =>
  id !== null && id !== undefined && isKnown(around.brands, id, "brand", "properties.brand", reader)
    ? asBrandId(id)
    : null

const NO_CHECKLISTS: Site["checklists"] = {}

const toChecklists = (
  lists: SiteInFile["checklists"],
  around: SiteSurroundings,
  reader: Reader,
): Site["checklists"] => {
  if (lists === null || lists === undefined) return NO_CHECKLISTS
  const checklists: Record<string, Readonly<Record<string, Box>>> = {}
  for (const [list, boxes] of Object.entries(lists)) {
    const path = `properties.checklists.${list}`
    const form = around.checklists.forms.get(list)
    if (form === undefined && around.checklists.areAll)
      reader.log.add("checklist-unknown", reader.file, reader.at(path), { list })
    const read: Record<string, Box> = {}
    for (const [box, stated] of Object.entries(boxes)) {
      if (form !== undefined && !form.boxes.some(({ id }) => id === box))
        reader.log.add("box-unknown", reader.file, reader.at(`${path}.${box}`), { list, box })
      read[box] = toBox(stated, `${list}.${box}`, `${path}.${box}`, around.sources, reader)
    }
    checklists[list] = read
  }
  return checklists
}
