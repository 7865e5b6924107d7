import { useState } from "react"

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
