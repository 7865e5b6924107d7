import type { FieldWords } from "../../domain/bench.ts"
import type { FormField } from "../../domain/bench-form.ts"
import type { SayBench } from "../../text/bench-words.ts"
import { Field } from "./field.tsx"
import { LinesField } from "./lines-field.tsx"
import { OptionSelect } from "./option-select.tsx"
import { Typed } from "./typed.tsx"

type OneFieldProps = {
  readonly say: SayBench
  readonly isChinese: boolean
  readonly field: FormField
  readonly words: FieldWords
  readonly keep: (words: FieldWords) => void
}

/** One field of a form. What is typed is kept when the field is left. */
export const OneField = ({ say, isChinese, field, words, keep }: OneFieldProps) => {
  const { zh, en, input, required } = field
  const name = `${isChinese ? zh : en}${required ? say("bench.fill-required") : ""}`
  const said = typeof words === "string" ? words : ""
  switch (input.kind) {
    case "choice":
      return (
        <Field name={name}>
          <OptionSelect isChinese={isChinese} options={input.options} value={said} change={keep} />
        </Field>
      )
    case "yes-no":
      return (
        <Field name={name}>
          <select value={said} onChange={({ target }) => keep(target.value)}>
            <option value=""> </option>
            <option value="是">{say("bench.fill-yes")}</option>
            <option value="否">{say("bench.fill-no")}</option>
          </select>
        </Field>
      )
    case "lines":
      return (
        <LinesField
          {...{ say, isChinese, name, keep }}
          parts={input.parts}
          lines={typeof words === "string" ? [] : words}
        />
      )
    default:
      return (
        <Field name={input.kind === "entries" ? `${name} ${say("bench.fill-entries")}` : name}>
          <Typed isLong={input.kind === "long-words"} value={said} keep={keep} />
        </Field>
      )
  }
}
