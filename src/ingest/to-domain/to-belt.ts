import type { Belt, BeltElement } from "../../domain/belt.ts"
import type { SiteId } from "../../domain/ids.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { asBeltId, asSiteId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import { knownOnly, type Register } from "../references.ts"
import type { BeltInFile, ElementInFile } from "../schema/belts-file.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"
import { type Sources, toEvidence, toSourceIds, weighEvidence } from "./to-evidence.ts"

/** What a belt may refer to. */
export type BeltSurroundings = { readonly sites: Register; readonly sources: Sources }

/** A belt from its feature. References to what is not there are said in the log and left away. */
export const toBelt = (
  file: BeltInFile,
  line: readonly (readonly LngLat[])[] | null,
  around: BeltSurroundings,
  reader: Reader,
): Belt => {
  const sites = knownOnly(around.sites, file.sites, "sites", "properties.sites", reader)
  const members = new Set(file.sites ?? [])
  return {
    id: asBeltId(file.id),
    name: toLocalText(file.name),
    nameIsDescriptive: file.nameIsDescriptive ?? false,
    kind: file.kind,
    status: file.status,
    statusYear: file.statusYear ?? null,
    stage: file.stage ?? "unknown",
    namedBatch: file.namedBatch ?? null,
    evidenceState: file.evidenceState ?? "unverified",
    district: file.district,
    reportingUnit: file.reportingUnit ?? file.district,
    organiser: toLocalTextOrNull(file.organiser),
    startedYear: file.startedYear ?? null,
    siteList: file.siteList ?? "not-known",
    sitesClaimed: file.sitesClaimed ?? null,
    area:
      file.area === null || file.area === undefined
        ? null
        : { name: toLocalText(file.area.name), at: [file.area.lon, file.area.lat] },
    line,
    sites: sites.map(asSiteId),
    stops: toStops(file.stops, members, around.sites, reader),
    stopsOrder: file.stopsOrder ?? "none",
    elements: file.elements?.map((element, index) => toElement(element, index, file, around, reader)) ?? [],
    factors:
      file.factors?.map(({ factor, text, score }) => ({
        factor,
        text: toLocalText(text),
        score:
          score === null || score === undefined
            ? null
            : { value: score.value, by: toLocalText(score.by), on: score.on },
      })) ?? [],
    milestones:
      file.milestones?.map(({ what, plannedFor, doneOn }) => ({
        what,
        plannedFor: plannedFor ?? null,
        doneOn: doneOn ?? null,
      })) ?? [],
    description: toLocalTextOrNull(file.description),
    editorNote: toLocalTextOrNull(file.editorNote),
    unknown: file.unknown ?? [],
    sources: toSourceIds(file.sources, "properties.sources", around.sources, reader),
  }
}

/** Stops are members in an order; a stop that is no member is an error and no stop. */
const toStops = (
  stops: readonly string[] | null | undefined,
  members: ReadonlySet<string>,
  sites: Register,
  reader: Reader,
): readonly SiteId[] => {
  const kept = new Set<string>()
  stops?.forEach((id, index) => {
    const path = `properties.stops[${index}]`
    if (!members.has(id)) reader.log.add("stop-not-member", reader.file, reader.at(path), { id })
    else if (kept.has(id)) reader.log.add("listed-twice", reader.file, reader.at(path), { field: "stops", id })
    // an unknown member was said where it is listed as a member
    else if (sites.has(id)) kept.add(id)
  })
  return [...kept].map(asSiteId)
}

const toElement = (
  element: ElementInFile,
  index: number,
  belt: BeltInFile,
  around: BeltSurroundings,
  reader: Reader,
): BeltElement => {
  const { role, state } = element
  const path = `properties.elements[${index}]`
  const evidence = toEvidence(element.evidence, `${path}.evidence`, around.sources, reader)
  const siteIds = knownOnly(around.sites, element.siteIds, "siteIds", `${path}.siteIds`, reader)
  weighEvidence(state, evidence, role, path, around.sources, reader)
  if (state === "unmet" && belt.siteList !== "complete")
    reader.log.add("unmet-on-partial-list", reader.file, reader.at(path), { role })
  for (const id of siteIds) {
    if (belt.sites?.includes(id) !== true)
      reader.log.add("element-site-not-member", reader.file, reader.at(`${path}.siteIds`), { id, role })
  }
  return { role, state, siteIds: siteIds.map(asSiteId), evidence, note: toLocalTextOrNull(element.note) }
}
