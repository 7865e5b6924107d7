import type { FormOption } from "../../domain/bench-form.ts"

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
