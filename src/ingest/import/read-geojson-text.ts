import { EXPLAINER } from "../explainer.ts"
import { readJson } from "../gate/read-json.ts"
import { checkGeojson } from "../geojson/check-geojson.ts"
import { isPlainObject, type PlainObject } from "../plain.ts"
import { type DataProblem, newProblemLog } from "../problems.ts"

/** A GeoJSON text as a value, and what is wrong with it. A value with errors is not had: whoever wrote it can put it right. */
export const readGeojsonText = (
  name: string,
  text: string,
): { readonly value: PlainObject | null; readonly problems: readonly DataProblem[] } => {
  const log = newProblemLog(EXPLAINER)
  const value = readJson(name, { text }, log)
  if (value !== undefined) checkGeojson(name, value, log)
  const errors = log.all().filter(({ severity }) => severity === "error")
  return { value: errors.length === 0 && isPlainObject(value) ? value : null, problems: errors }
}
