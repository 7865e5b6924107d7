import { inListOrder, isOnList, isToDo, type ListedTask, type ListName } from "../../domain/list-task.ts"
import { inLanguage } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import { subjectWords } from "./findings-table.ts"
import { cityOf, type ReportFrom } from "./report-from.ts"
import type { ReportColumn, ReportTable } from "./report-table.ts"
import { fieldCell, taskColumns } from "./task-columns.ts"

type ListFrom = Pick<
  ReportFrom,
  "atlas" | "index" | "tasks" | "withPersons" | "language" | "say" | "district" | "madeOn"
>

/** One of the four lists as a table, in its own order. A form: it may be edited in an office and read back by its ids. */
export const listTable = (list: ListName, from: ListFrom): ReportTable => {
  const { say, language } = from
  const rows = inListOrder(
    list,
    from.tasks.filter(({ task }) => isOnList(list, task)),
  )
  const fields = taskColumns(from.withPersons)
  const open = rows.filter(({ task }) => isToDo(task.state)).length
  return {
    name: say(`list.${list}`),
    title: say("report.list-title", { city: cityOf(from.atlas, language), list: say(`list.${list}`) }),
    lead: [say("report.list-count", { count: rows.length, open }), say("lists.form-note")],
    columns: [
      { key: "number", label: say("report.number"), characters: 6, millimetres: 9, look: "number" },
      { key: "unit", label: say("report.unit"), characters: 12, millimetres: 17, look: "text" },
      { key: "subject", label: say("report.subject"), characters: 24, millimetres: 28, look: "text" },
      { key: "item", label: say("report.item"), characters: 22, millimetres: 24, look: "text" },
      ...fields.map(
        ({ field, label, characters, millimetres }): ReportColumn => ({
          key: field,
          label: say(label),
          characters,
          millimetres,
          look: field === "due" ? "date" : field === "kind" || field === "state" ? "centre" : "text",
        }),
      ),
      { key: "now", label: say("lists.now"), characters: 14, millimetres: 17, look: "centre" },
      { key: "id", label: say("lists.id"), characters: 20, millimetres: null, look: "text" },
    ],
    rows: rows.map((row, index) => [index + 1, ...rowCells(row, from), row.task.id]),
    totals: [],
    foot: [],
    isForm: true,
  }
}

const rowCells = ({ task, now }: ListedTask, from: ListFrom): readonly SheetCell[] => {
  const { say, language, withPersons } = from
  const { name, unit } = taskSubject({ task }, from)
  return [
    unit,
    name,
    itemWords(task, from),
    ...taskColumns(withPersons).map(({ field }) => fieldCell(task, field, say, language)),
    now === null ? null : say(`state.${now}`),
  ]
}

/** What a task is about, in words. */
export const taskSubject = (
  { task }: Pick<ListedTask, "task">,
  from: Pick<ReportFrom, "index" | "atlas" | "language" | "district">,
): { readonly name: string; readonly unit: string } => {
  if (task.site !== null) return subjectWords({ kind: "site", site: task.site }, from)
  if (task.belt !== null) return subjectWords({ kind: "belt", belt: task.belt }, from)
  return subjectWords({ kind: "city" }, from)
}

/** Which item of which standard a task is about; "" where it is about none. */
export const itemWords = (
  { standard, item }: ListedTask["task"],
  { atlas, language }: Pick<ReportFrom, "atlas" | "language">,
): string => {
  const pack = atlas.standards.find(({ id }) => id === standard)
  if (pack === undefined) return ""
  const found = pack.items.find(({ id }) => id === item)
  const title = inLanguage(pack.title, language)
  return found === undefined ? title : `${title} · ${inLanguage(found.title, language)}`
}
