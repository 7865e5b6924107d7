import common from "../../panels/kit/desk.module.css"
import styles from "./registry.module.css"

type SwitchProps<Value extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: Value; readonly words: string }[]
  readonly value: Value
  readonly choose: (value: Value) => void
}

/** A few choices side by side, one of them made. */
export const Switch = <Value extends string>({ label, choices, value, choose }: SwitchProps<Value>) => (
  <fieldset className={styles["switch"]}>
    <legend className={common["hidden"]}>{label}</legend>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        aria-pressed={choice.value === value}
        onClick={() => choose(choice.value)}
      >
        {choice.words}
      </button>
    ))}
  </fieldset>
)
