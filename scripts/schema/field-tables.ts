import { assertNever } from "../../src/domain/assert-never.ts"
import { type Field, type FieldForm, FORMAT_FIELDS } from "../../src/ingest/schema/fields.ts"
import words from "./field-words.json" with { type: "json" }

const FORMS: Readonly<Record<string, string>> = words.forms
const MEANINGS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = words.fields

const inWords = (form: FieldForm): string => {
  switch (form.kind) {
    case "named":
      return FORMS[form.name] ?? `?${form.name}`
    case "choices":
      return form.values.map((value) => `\`${value}\``).join(" ")
    case "list":
      return words.forms.list.replace("{{of}}", inWords(form.of))
    case "either":
      return [...new Set(form.of.map(inWords))].join(words.forms.or)
    default:
      return assertNever(form)
  }
}

const escaped = (cell: string): string => cell.replaceAll("|", "\\|")

/** One Markdown table; a field or form without words shows as `?`, and a test forbids that. */
const tableOf = (name: string, fields: readonly Field[]): string => {
  const { field, required, form, means } = words.headings
  const rows = fields.map((one) => {
    const meaning = MEANINGS[name]?.[one.path]?.join(" · ") ?? "?"
    return `| \`${one.path}\` | ${one.required ? words.required : ""} | ${escaped(inWords(one.form))} | ${escaped(meaning)} |`
  })
  return [`| ${field} | ${required} | ${form} | ${means} |`, "|---|---|---|---|", ...rows].join("\n")
}

/** The field tables by the name that marks their place in the guide. */
export const fieldTables = (): ReadonlyMap<string, string> =>
  new Map([...FORMAT_FIELDS].map(([name, fields]) => [name, tableOf(name, fields)]))

/** Words without a field: left behind when a field went. */
export const orphanedWords = (): readonly string[] =>
  Object.entries(MEANINGS).flatMap(([name, meanings]) => {
    const known = new Set(FORMAT_FIELDS.get(name)?.map(({ path }) => path))
    return Object.keys(meanings)
      .filter((path) => !known.has(path))
      .map((path) => `${name} ${path}`)
  })

/** The guide with each table between its marks written anew; text without marks comes back as it was. */
export const withFieldTables = (guide: string): string => {
  const tables = fieldTables()
  return guide.replace(/<!-- table ([\w.-]+) -->\n[\s\S]*?<!-- \/table -->/g, (whole, name: string) => {
    const table = tables.get(name)
    return table === undefined ? whole : `<!-- table ${name} -->\n${table}\n<!-- /table -->`
  })
}
