import { isDemonstrationBelt } from "../../../domain/atlas-index.ts"
import type { Belt } from "../../../domain/belt.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "../desk-state.ts"
import styles from "../standards.module.css"
import { MOST_COMPARED } from "../standards-ask.ts"

/** Which belts stand side by side: at least two, at most six. */
export const BeltPicker = ({ desk, belts }: { readonly desk: DeskState; readonly belts: readonly Belt[] }) => {
  const { reader, say, ask } = desk
  const chosen = belts.map(({ id }) => id)
  const become = (ids: readonly string[]): void => reader.send(openDesk("compare", { ...ask, belts: ids }))
  const others = reader.atlas.belts.filter((belt) => isDemonstrationBelt(belt) && !chosen.includes(belt.id))
  return (
    <div className={styles["picker"]}>
      <ul aria-label={say("compare.chosen")}>
        {belts.map((belt) => (
          <li key={belt.id}>
            <button
              type="button"
              className={kit["action"]}
              onClick={() => become(chosen.filter((id) => id !== belt.id))}
              aria-label={say("compare.remove", { name: reader.text(belt.name) })}
            >
              {reader.text(belt.name)} <Glyph name="close" />
            </button>
          </li>
        ))}
      </ul>
      {belts.length < MOST_COMPARED && others.length > 0 && (
        <div className={kit["filters"]}>
          <label>
            {say("compare.add", { count: MOST_COMPARED - belts.length })}
            <select value="" onChange={(event) => become([...chosen, event.target.value])}>
              <option value="" disabled>
                {say("compare.choose")}
              </option>
              {others.map((belt) => (
                <option key={belt.id} value={belt.id}>
                  {reader.text(belt.name)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </div>
  )
}
