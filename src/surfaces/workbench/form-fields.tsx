import type { FieldWords } from "../../domain/bench.ts"
import { recordKey } from "../../domain/bench.ts"
import type { BenchForm, FormField, FormRecord } from "../../domain/bench-form.ts"
import type { BenchState } from "./bench-state.ts"
import { OneField } from "./one-field.tsx"
import styles from "./workbench.module.css"

type FormFieldsProps = BenchState & { readonly form: BenchForm; readonly record: FormRecord }

/** The fields of a record: plain ones first, then each checklist and each element with what speaks for it. */
export const FormFields = (bench: FormFieldsProps) => {
  const { say, form, record, now } = bench
  const plain = form.fields.filter(({ group, path }) => group === null && !ENGLISH.test(path))
  const english = form.fields.filter(({ group, path }) => group === null && ENGLISH.test(path))
  const groups = [...new Set(form.fields.flatMap(({ group }) => group ?? []))]
  const filled = now.choices.fields[recordKey(form.table, record.id)] ?? {}
  const isSaid = ({ path }: FormField): boolean =>
    Object.hasOwn(filled, path) ? (filled[path] ?? "").length > 0 : record.words[path] !== undefined
  const section = (title: string, fields: readonly FormField[], open: boolean) =>
    fields.length > 0 && (
      <details key={title} className={styles["more"]} open={open}>
        <summary>
          {title} ({say("bench.fill-count", { said: fields.filter(isSaid).length, of: fields.length })})
        </summary>
        <div className={styles["form"]}>
          {fields.map((field) => (
            <Kept key={field.path} {...bench} field={field} />
          ))}
        </div>
      </details>
    )
  return (
    <>
      {section(say("bench.fill-plain"), plain, true)}
      {groups.map((group) => section(groupName(group), ofGroup(form, group), false))}
      {section(say("bench.fill-english"), english, false)}
    </>
  )

  function groupName(group: string): string {
    const first = form.fields.find((field) => field.group === group)
    const words = bench.reader.view.language === "zh" ? first?.zh : first?.en
    return (group.startsWith("checklists.") ? words?.split(/[·:]/)[0] : words) ?? group
  }
}

const ENGLISH = /\.en$/

const ofGroup = ({ fields }: BenchForm, group: string): readonly FormField[] =>
  fields.filter((field) => field.group === group)

/** One field with what stands in it: what was filled in, else what the files say. */
const Kept = (bench: FormFieldsProps & { readonly field: FormField }) => {
  const { desk, now, form, record, field, reader, say } = bench
  const key = recordKey(form.table, record.id)
  const filled = now.choices.fields[key] ?? {}
  const isFilled = Object.hasOwn(filled, field.path)
  const words: FieldWords = (isFilled ? filled[field.path] : record.words[field.path]) ?? ""
  const keep = (next: FieldWords): void => {
    const { choices } = desk.now()
    const ofRecord = { ...(choices.fields[key] ?? {}), [field.path]: next }
    desk.change({ ...choices, fields: { ...choices.fields, [key]: ofRecord } })
  }
  return <OneField say={say} isChinese={reader.view.language === "zh"} field={field} words={words} keep={keep} />
}
