import type { Belt } from "../../domain/belt.ts"
import type { Evidence } from "../../domain/evidence.ts"
import type { Site } from "../../domain/site.ts"
import type { ProblemLog } from "../problems.ts"
import type { Records } from "../read-records.ts"
import { newReader, type Reader } from "../reader.ts"

/**
 * Evidence that proves nothing as it stands: without a source or a file, or dated later than the edition it stands in. So
 * for what is said to have been done on a day still to come.
 */
export const checkEvidence = (
  belts: Records<Belt> | undefined,
  sites: Records<Site> | undefined,
  edition: string,
  log: ProblemLog,
): void => {
  const ofBelts = newReader("belts.geojson", "features", log)
  belts?.entries.forEach((belt, place) => {
    ofBelts.moveTo(belts.indexes[place] ?? 0, belt.id)
    belt.elements.forEach(({ evidence }, index) => {
      checkEach(evidence, `properties.elements[${index}].evidence`, edition, ofBelts)
    })
    belt.milestones.forEach(({ doneOn }, index) => {
      checkDay(doneOn, `properties.milestones[${index}].doneOn`, edition, ofBelts)
    })
  })
  const ofSites = newReader("sites.geojson", "features", log)
  sites?.entries.forEach((site, place) => {
    ofSites.moveTo(sites.indexes[place] ?? 0, site.id)
    for (const [list, boxes] of Object.entries(site.checklists))
      for (const [box, { evidence }] of Object.entries(boxes))
        checkEach(evidence, `properties.checklists.${list}.${box}.evidence`, edition, ofSites)
  })
}

const checkEach = (evidence: readonly Evidence[], path: string, edition: string, reader: Reader): void => {
  for (const [index, { source, file, date }] of evidence.entries()) {
    if (source === null && file === null)
      reader.log.add("evidence-without-source", reader.file, reader.at(`${path}[${index}]`), {})
    checkDay(date, `${path}[${index}].date`, edition, reader)
  }
}

/** A date as short as the shorter of both is compared: 2026 is not later than 2026-11-22. */
const checkDay = (date: string | null, path: string, edition: string, reader: Reader): void => {
  if (date === null) return
  const length = Math.min(date.length, edition.length)
  if (date.slice(0, length) > edition.slice(0, length))
    reader.log.add("date-in-future", reader.file, reader.at(path), { date, edition })
}
