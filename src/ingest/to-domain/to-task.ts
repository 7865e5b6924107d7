import type { Task } from "../../domain/task.ts"
import { asBeltId, asSiteId, asStandardId, asTaskId } from "../ids.ts"
import type { Reader } from "../reader.ts"
import { isKnown, type Register } from "../references.ts"
import type { TaskInFile } from "../schema/tasks-file.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"

/** What a task may refer to. */
export type TaskSurroundings = {
  readonly belts: Register
  readonly sites: Register
  readonly standards: Register
  /** Items of a standard. */
  readonly hasItem: (standard: string, item: string) => boolean
}

// A mobile number on its own, not part of a longer run of digits.
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/

/** A line of a list from its entry. */
export const toTask = (file: TaskInFile, around: TaskSurroundings, reader: Reader): Task => {
  const { belt, site, standard, item } = file
  const known = (register: Register, id: string | null | undefined, field: string): id is string =>
    id !== null && id !== undefined && isKnown(register, id, field, field, reader)
  const isStandard = known(around.standards, standard, "standard")
  const isItem = isStandard && item !== null && item !== undefined && around.hasItem(standard, item)
  if (isStandard && item !== null && item !== undefined && !isItem) {
    const among = `standards/${standard}.json`
    reader.log.add("reference-unknown", reader.file, reader.at("item"), { field: "item", id: item, among })
  }
  for (const field of ["owner", "note", "measure", "problem"] as const) {
    if (MOBILE_NUMBER.test(file[field]?.zh ?? ""))
      reader.log.add("phone-number", reader.file, reader.at(`${field}.zh`), { field })
  }
  return {
    id: asTaskId(file.id),
    belt: known(around.belts, belt, "belt") ? asBeltId(belt) : null,
    site: known(around.sites, site, "site") ? asSiteId(site) : null,
    standard: isStandard ? asStandardId(standard) : null,
    item: isItem ? item : null,
    problem: toLocalText(file.problem),
    measure: toLocalTextOrNull(file.measure),
    owner: toLocalTextOrNull(file.owner),
    due: file.due ?? null,
    state: file.state ?? "open",
    note: toLocalTextOrNull(file.note),
  }
}
