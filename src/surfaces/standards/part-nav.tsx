import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import { type DeskState, openDesk } from "./desk-state.ts"
import { PARTS, partGlyph } from "./parts.ts"
import styles from "./standards.module.css"
import { NO_ASK } from "./standards-ask.ts"

/** The way from page to page; the pack, the day and the belts compared are kept. */
export const PartNav = ({ reader, say, ask, part }: Pick<DeskState, "reader" | "say" | "ask" | "part">) => {
  const { pack, on, belts, by } = ask
  return (
    <nav className={styles["parts"]} aria-label={say("standards.parts")}>
      {PARTS.map((one) => (
        <Go
          key={one}
          reader={reader}
          to={openDesk(one, { ...NO_ASK, pack, on, belts, by })}
          className={styles["part"]}
          current={one === part}
        >
          <Glyph name={partGlyph(one)} /> {say(`part.${one === "" ? "overview" : one}`)}
        </Go>
      ))}
    </nav>
  )
}
