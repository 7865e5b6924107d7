import type * as z from "zod/mini"
import { quoted } from "./plain.ts"
import { DATE_FORM, FILE_FORM, ID_FORM, PARTIAL_DATE_FORM, SAFE_WEB_FORM, TIME_FORM, WEB_FORM } from "./schema/words.ts"
import { complain, type Where } from "./where.ts"

type Issue = z.core.$ZodIssue

/** The form a text should have, as a person would show it. */
const FORMS: ReadonlyMap<string, string> = new Map([
  [String(DATE_FORM), "2019-07-03"],
  [String(PARTIAL_DATE_FORM), "2019 / 2019-07 / 2019-07-03"],
  [String(TIME_FORM), "08:30"],
  [String(WEB_FORM), "https://…"],
  [String(SAFE_WEB_FORM), "https://…"],
  [String(FILE_FORM), "media/photo.jpg"],
])

const DATES: ReadonlySet<string> = new Set([String(DATE_FORM), String(PARTIAL_DATE_FORM)])

/** Written like a date, and yet none: 30 February, the thirteenth month. */
const isOnNoCalendar = (found: unknown): boolean =>
  typeof found === "string" && /^\d{4}-\d{2}(?:-\d{2})?$/.test(found) && !PARTIAL_DATE_FORM.test(found)

/** Says in our kinds what zod found: one problem for each issue, at its path under `below` in the record. */
export const logIssues = (issues: readonly Issue[], value: unknown, below: string, where: Where): void => {
  for (const issue of issues) logIssue(issue, value, below, where)
}

const logIssue = (issue: Issue, root: unknown, below: string, where: Where): void => {
  const found = valueAt(root, issue.path)
  const path = joinPath(below, issue.path)
  const field = fieldName(issue.path) || fieldName(below.split("."))
  switch (issue.code) {
    case "invalid_type":
      if (found === undefined) complain(where, "field-missing", path, { field })
      else if (field === "") complain(where, "not-an-object", path, { found: quoted(found), expected: "{…}" })
      else complain(where, "field-type", path, { field, expected: issue.expected, found: quoted(found) })
      return
    case "invalid_value": {
      const choices = issue.values.map(String).join(" | ")
      if (found === undefined) complain(where, "field-missing", path, { field })
      else if (field === "formatVersion")
        complain(where, "format-version", path, { found: quoted(found), expected: choices })
      else complain(where, "field-choice", path, { field, found: quoted(found), choices })
      return
    }
    case "invalid_format":
      if ("pattern" in issue && issue.pattern === String(ID_FORM))
        complain(where, "id-form", path, { found: quoted(found) })
      else if ("pattern" in issue && FORMS.has(issue.pattern ?? "")) {
        const kind = DATES.has(issue.pattern ?? "") && isOnNoCalendar(found) ? "date-on-no-calendar" : "field-form"
        complain(where, kind, path, { field, found: quoted(found), form: FORMS.get(issue.pattern ?? "") ?? "" })
      } else complain(where, "field-missing", path, { field })
      return
    case "too_small":
      complain(where, sizeKind(found), path, { field, found: sizeOf(found), range: `≥ ${issue.minimum}` })
      return
    case "too_big":
      complain(where, sizeKind(found), path, { field, found: sizeOf(found), range: `≤ ${issue.maximum}` })
      return
    case "invalid_union":
      logUnion(issue, root, below, where)
      return
    case "invalid_key":
      complain(where, "id-form", path, { found: quoted(issue.path.at(-1)) })
      return
    default:
      complain(where, "field-type", path, { field, expected: issue.code, found: quoted(found) })
      return
  }
}

/** A value that fits none of several forms: the complaints of the form it comes closest to. */
const logUnion = (issue: Issue & { code: "invalid_union" }, root: unknown, below: string, where: Where): void => {
  const found = valueAt(root, issue.path)
  const path = joinPath(below, issue.path)
  const field = fieldName(issue.path)
  const closest = [...issue.errors].sort((one, other) => depthOf(other) - depthOf(one) || one.length - other.length)[0]
  const options = "options" in issue ? issue.options : undefined
  if (options !== undefined) {
    if (found === undefined) complain(where, "field-missing", path, { field })
    else
      complain(where, "field-choice", path, { field, found: quoted(found), choices: options.map(String).join(" | ") })
  } else if (closest !== undefined && depthOf(closest) > 0) {
    for (const inner of closest) logIssue({ ...inner, path: [...issue.path, ...inner.path] }, root, below, where)
  } else if (found === undefined) complain(where, "field-missing", path, { field })
  else {
    const expected = issue.errors
      .map(([first]) => (first?.code === "invalid_type" ? first.expected : ""))
      .filter(Boolean)
    complain(where, "field-type", path, { field, expected: expected.join(" | ") || "?", found: quoted(found) })
  }
}

const depthOf = (issues: readonly Issue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length))

const sizeKind = (value: unknown): "field-length" | "field-range" =>
  Array.isArray(value) ? "field-length" : "field-range"

const sizeOf = (value: unknown): string => (Array.isArray(value) ? String(value.length) : quoted(value))

/** The last name on the way: `checklists.liu-you.flag[0].date` → `date`. */
const fieldName = (path: readonly PropertyKey[]): string =>
  String(path.findLast((step) => typeof step === "string") ?? "")

/** `features[3].properties` and `["name", "zh"]` → `features[3].properties.name.zh`. */
export const joinPath = (above: string, path: readonly PropertyKey[]): string => {
  let joined = above
  for (const step of path) {
    if (typeof step === "number") joined += `[${step}]`
    else joined += joined === "" ? String(step) : `.${String(step)}`
  }
  return joined
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
