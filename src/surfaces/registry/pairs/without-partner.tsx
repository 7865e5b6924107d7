import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { SiteRow } from "../../../panels/site-row.tsx"
import { type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import { NO_ASK } from "../registry-ask.ts"

/** Who has no partner yet: units none of whose pairs holds, and sites that no pair names. */
export const WithoutPartner = (desk: LookedDesk) => {
  const { reader, words, look } = desk
  const { say } = words
  const { units, sites } = look.alone
  return (
    <>
      <details className={styles["kind"]}>
        <summary>{say("registry.alone-units", { count: units.length, of: look.units })}</summary>
        <p className={kit["quiet"]}>{say("registry.alone-note")}</p>
        <p className={kit["actions"]}>
          <Go reader={reader} to={openRegistryDesk("match", NO_ASK)} className={kit["action"]}>
            <Glyph name="compare" /> {say("registry.to-match")}
          </Go>
        </p>
        <LongList
          reader={reader}
          entries={units}
          row={({ key, name, pairs }) => (
            <li key={key} className={styles["figure"]}>
              <strong>{reader.text(name)}</strong>
              <span className={styles["card-note"]}>
                {[...new Set(pairs.map(({ state }) => say(`pair-state.${state}`)))].join(words.checks.join)}
              </span>
            </li>
          )}
        />
      </details>
      <details className={styles["kind"]}>
        <summary>{say("registry.alone-sites", { count: sites.length, of: reader.atlas.sites.length })}</summary>
        <LongList
          reader={reader}
          entries={sites}
          row={(site) => <SiteRow key={site.id} reader={reader} site={site} belt={null} />}
        />
      </details>
    </>
  )
}
