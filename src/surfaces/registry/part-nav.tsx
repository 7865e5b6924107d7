import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import { openRegistryDesk, type RegistryDesk } from "./desk-state.ts"
import { PARTS, type Part, partGlyph } from "./parts.ts"
import styles from "./registry.module.css"
import { NO_ASK } from "./registry-ask.ts"

// A hall's visitors read who is joined; whom to join next, and who visits whom when, is planned at a desk.
const FOR_STAFF: ReadonlySet<Part> = new Set<Part>(["match", "visits"])

/** The way from page to page; the tier and the district looked at are kept. */
export const PartNav = ({ reader, words, ask, part }: RegistryDesk) => (
  <nav className={styles["parts"]} aria-label={words.say("registry.parts")}>
    {PARTS.map((one) => (
      <span key={one} {...(FOR_STAFF.has(one) ? { "data-staff": true } : {})}>
        <Go
          reader={reader}
          to={openRegistryDesk(one, { ...NO_ASK, tier: ask.tier, place: ask.place, brands: ask.brands })}
          className={styles["part"]}
          current={one === part}
        >
          <Glyph name={partGlyph(one)} /> {words.say(`registry.part-${one === "" ? "list" : one}`)}
        </Go>
      </span>
    ))}
  </nav>
)
