import type { DatedDay, RoundNames } from "../../../export/registry/round-table.ts"
import kit from "../../../panels/kit/kit.module.css"
import type { RegistryWords } from "../../../text/registry-words.ts"
import styles from "../registry.module.css"

type Told = { readonly days: readonly DatedDay[]; readonly told: RoundNames; readonly words: RegistryWords }

/** The open days one after another: who is open, how one gets there from the host before, who comes and from how far. */
export const RoundDays = ({ days, told: { nameOf, unitOf, wayOf }, words: { say, checks } }: Told) => (
  <ol className={styles["days"]}>
    {days.map(({ date, open }) => (
      <li key={date}>
        <h3>{date}</h3>
        <ul className={kit["points"]}>
          {open.map(({ host, guests, wayHere }) => (
            <li key={host}>
              <strong>{say("registry.open-day-of", { name: nameOf(host) })}</strong>
              {unitOf(host) !== null && <span className={styles["card-note"]}>{unitOf(host)}</span>}
              {wayHere !== null && (
                <span className={styles["card-note"]}>{say("registry.way-here-is", { way: wayOf(wayHere) })}</span>
              )}
              <span className={styles["card-note"]}>
                {say("registry.guests-are", {
                  names: guests
                    .map(({ brand, likeness, way }) => {
                      const alike = say("registry.likeness", { share: likeness.toFixed(2) })
                      return say("registry.guest-from", { name: nameOf(brand), alike, way: wayOf(way) })
                    })
                    .join(checks.join),
                })}
              </span>
            </li>
          ))}
        </ul>
      </li>
    ))}
  </ol>
)
