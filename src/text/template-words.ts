import type { TemplateWords } from "../ingest/template/template-workbook.ts"
import en from "./en/template.json" with { type: "json" }
import zh from "./zh/template.json" with { type: "json" }

const listOf = (book: Readonly<Record<string, string>>, name: string): readonly string[] =>
  Object.entries(book).flatMap(([key, words]) => (new RegExp(`^${name}-\\d+$`).test(key) ? [words] : []))

/** The words of the template: its help in Chinese, then in English. */
export const templateWords = (): TemplateWords => ({
  title: `${zh.title} · ${en.title}`,
  explaining: [...listOf(zh, "explain"), "", ...listOf(en, "explain")],
  forms: {
    text: zh["form-text"],
    number: zh["form-number"],
    "number-or-text": zh["form-number-or-text"],
    "yes-no": zh["form-yes-no"],
    choice: zh["form-choice"],
    date: zh["form-date"],
    year: zh["form-year"],
    id: zh["form-id"],
    list: zh["form-list"],
    lines: zh["form-lines"],
    places: zh["form-places"],
  },
  exampleHeads: [zh["example-sheet"], zh["example-head"], zh["example-value"]],
  examples: listOf(zh, "example").map((line) => line.split("｜")),
})
