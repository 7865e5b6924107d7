import type { BenchSheet } from "../../domain/bench.ts"
import type { SayBench } from "../../text/bench-words.ts"
import { sheetLabel } from "./bench-state.ts"
import styles from "./workbench.module.css"

type SheetSelectProps = {
  readonly say: SayBench
  readonly sheets: readonly BenchSheet[]
  readonly value: string
  readonly change: (key: string) => void
}

/** Which sheet is looked at. */
export const SheetSelect = ({ say, sheets, value, change }: SheetSelectProps) => (
  <label className={styles["choice"]}>
    <span>{say("bench.sheet")}</span>
    <select value={value} onChange={({ target }) => change(target.value)}>
      {sheets.map((sheet) => (
        <option key={sheet.key} value={sheet.key}>
          {sheetLabel(say, sheet)}
        </option>
      ))}
    </select>
  </label>
)
