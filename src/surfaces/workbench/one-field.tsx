import { useState } from "react"
import type { FieldWords } from "../../domain/bench.ts"
import type { FormField, FormOption } from "../../domain/bench-form.ts"
import kit from "../../panels/kit/kit.module.css"
import type { SayBench } from "../../text/bench-words.ts"
import { Field } from "./field.tsx"
import { LinesField } from "./lines-field.tsx"

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
    default: {
      return (
        <Field
 name={<>{name}{input.kind === "entries" && <span className={kit["quiet"]}> {say("bench.fill-entries")}</>}>}
          </span>
          <Typed isLong={input.kind === "long-words"} value={said} keep={keep} />
        </Field>
      )
  }
}

type OptionSelectProps = {
  readonly isChinese: boolean
  readonly options: readonly FormOption[]
  readonly value: string
  readonly change: (code: string) => void
  readonly label?: string
}

/** A choice of codes, told in words. */
export const OptionSelect = ({ isChinese, options, value, change, label }: OptionSelectProps) => (
  <select
    value={value}
    {...(label === undefined ? {} : { "aria-label": label })}
    onChange={({ target }) => change(target.value)}
  >
    <option value=""> </option>
    {options.map(({ code, zh }) => (
      <option key={code} value={code}>
        {isChinese ? zh : code.replace(/-/g, " ")}
      </option>
    ))}
  </select>
)

type TypedProps = {
  readonly isLong: boolean
  readonly value: string
  readonly keep: (words: string) => void
  readonly label?: string
}

/** Words that are kept when their field is left. */
export const Typed = ({ isLong, value, keep, label }: TypedProps) => {
  const [typed, type] = useState<string | null>(null)
  const leave = (): void => {
    if (typed !== null && typed !== value) keep(typed.trim())
    type(null)
  }
  const shared = { value: typed ?? value, onBlur: leave, ...(label === undefined ? {} : { "aria-label": label }) }
  return isLong ? (
    <textarea rows={3} {...shared} onChange={({ target }) => type(target.value)} />
  ) : (
    <input
      {...shared}
      onChange={({ target }) => type(target.value)}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  )
}
    }
