import { type ListedTask, TASK_FIELDS } from "../../domain/list-task.ts"
import type { Language } from "../../domain/local-text.ts"
import type { SheetCell } from "../../domain/sheet.ts"
import type { SayLists } from "../../text/lists-words.ts"
import { fieldWords } from "./task-columns.ts"

/** The form that lists are handed out in; a reader of a later form says so instead of guessing. */
export const FORM = { name: "belt-atlas-tasks", version: 1 } as const

/** The sheet out of sight that remembers what was handed out, so that what came back can be told from what changed meanwhile. */
export const FORM_SHEET = "belt-atlas"

/** What was handed out: a line that names the form and the city, then a line for each task with its id and its fields. */
export const formBase = (
  atlas: string,
  tasks: readonly ListedTask[],
  on: string,
  withPersons: boolean,
  say: SayLists,
  language: Language,
): readonly (readonly SheetCell[])[] => [
  [FORM.name, FORM.version, atlas, on, language, ...TASK_FIELDS],
  ...tasks.map(({ task }) => [
    task.id,
    null,
    null,
    null,
    null,
    ...TASK_FIELDS.map((field) => (field === "person" && !withPersons ? null : fieldWords(task, field, say, language))),
  ]),
]

/** The columns of that sheet that hold fields begin here. */
export const FORM_FIELDS_AT = 5
