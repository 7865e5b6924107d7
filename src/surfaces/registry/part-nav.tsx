import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import { openRegistryDesk, type RegistryDesk } from "./desk-state.ts"
import { PARTS, partGlyph } from "./parts.ts"
import styles from "./registry.module.css"
import { NO_ASK } from "./registry-ask.ts"

/** The way from page to page; the tier and the district looked at are kept. */
export const PartNav = ({ reader, words, ask, part }: RegistryDesk) => (
  <nav className={styles["parts"]} aria-label={words.say("registry.parts")}>
    {PARTS.map((one) => (
      <Go
        key={one}
        reader={reader}
        to={openRegistryDesk(one, { ...NO_ASK, tier: ask.tier, place: ask.place, brands: ask.brands })}
        className={styles["part"]}
        current={one === part}
      >
        <Glyph name={partGlyph(one)} /> {words.say(`registry.part-${one === "" ? "list" : one}`)}
      </Go>
    ))}
  </nav>
)
