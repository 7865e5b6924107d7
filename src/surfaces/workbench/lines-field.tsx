import type { FormPart } from "../../domain/bench-form.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchKey, SayBench } from "../../text/bench-words.ts"
import { Field } from "./field.tsx"
import { OptionSelect } from "./option-select.tsx"
import { Typed } from "./typed.tsx"
import styles from "./workbench.module.css"

type LinesFieldProps = {
  readonly say: SayBench
  readonly isChinese: boolean
  readonly name: string
  readonly parts: readonly FormPart[]
  readonly lines: readonly (readonly string[])[]
  readonly keep: (lines: readonly (readonly string[])[]) => void
}

/** A list of small records, such as what speaks for a box: one line each, its parts side by side. */
export const LinesField = ({ say, isChinese, name, parts, lines, keep }: LinesFieldProps) => {
  const change = (row: number, part: number, words: string): void =>
    keep(
      lines.map((line, at) =>
        at === row ? parts.map((_, column) => (column === part ? words : (line[column] ?? ""))) : line,
      ),
    )
  return (
    <fieldset className={styles["lines"]}>
      <legend>{name}</legend>
      {lines.map((line, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place in the list and nothing else
        <div key={row} className={styles["line"]}>
          {parts.map(({ path, options }, part) => {
            const label = partName(say, path)
            const value = line[part] ?? ""
            return (
              <Field key={path} name={label} part>
                {options === null ? (
                  <Typed isLong={false} value={value} keep={(words) => change(row, part, words)} />
                ) : (
                  <OptionSelect {...{ isChinese, options, value }} change={(code) => change(row, part, code)} />
                )}
              </Field>
            )
          })}
          <button
            type="button"
            className={kit["action"]}
            aria-label={say("bench.line-remove", { row: row + 1, name })}
            onClick={() => keep(lines.filter((_, at) => at !== row))}
          >
            {say("bench.remove")}
          </button>
        </div>
      ))}
      <button
        type="button"
        className={kit["action"]}
        aria-label={say("bench.line-add-to", { name })}
        onClick={() => keep([...lines, parts.map(() => "")])}
      >
        {say("bench.line-add")}
      </button>
    </fieldset>
  )
}

const NAMED = [
  ...["source", "file", "date", "note.zh", "zh", "what", "what.zh", "value", "unit.zh", "year", "qualifier", "kind"],
  ...["alt.zh", "transcript.zh", "days", "open", "close", "from", "to", "on", "stage", "brand", "how", "category"],
  ...["plannedFor", "doneOn", "factor", "text.zh", "score.value", "score.by.zh", "score.on"],
] as const

/** A part of a line as a person reads it; its English twin says so. */
const partName = (say: SayBench, path: string): string => {
  const chinese = path === "en" ? "zh" : path.replace(/\.en$/, ".zh")
  const known = NAMED.find((one) => one === chinese)
  if (known === undefined) return path
  const key: BenchKey = `bench.line-of-${known}`
  return chinese === path ? say(key) : say("bench.line-english", { name: say(key) })
}
