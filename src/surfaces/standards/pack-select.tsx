import type { ReactNode } from "react"
import type { Standard } from "../../domain/standard.ts"
import kit from "../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "./desk-state.ts"
import styles from "./standards.module.css"

type PackSelectProps = Pick<DeskState, "reader" | "say" | "ask" | "part"> & {
  readonly standard: Standard
  /** More to choose, beside these. */
  readonly children?: ReactNode
}

/** The choice among the city's standards; those of the whole city have lines of their own. */
export const PackSelect = ({ reader, say, ask, part, standard, children }: PackSelectProps) => (
  <div className={`${kit["filters"]} ${styles["choices"]}`}>
    <label>
      {say("standards.pack")}
      <select
        value={standard.id}
        onChange={(event) => reader.send(openDesk(part, { ...ask, pack: event.target.value, item: null, state: null }))}
      >
        {reader.atlas.standards
          .filter(({ appliesTo }) => appliesTo.what !== "city")
          .map((one) => (
            <option key={one.id} value={one.id}>
              {reader.text(one.title)}
            </option>
          ))}
      </select>
    </label>
    {children}
  </div>
)

/** Whether rows are gathered by who reports them or by district. */
export const GatherSelect = ({ reader, say, ask, part }: Pick<DeskState, "reader" | "say" | "ask" | "part">) => (
  <label>
    {say("standards.by")}
    <select
      value={ask.by}
      onChange={(event) =>
        reader.send(openDesk(part, { ...ask, by: event.target.value === "district" ? "district" : "unit", unit: null }))
      }
    >
      <option value="unit">{say("standards.by-unit")}</option>
      <option value="district">{say("standards.by-district")}</option>
    </select>
  </label>
)
