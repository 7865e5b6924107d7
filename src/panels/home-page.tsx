import { useMemo } from "react"
import { isDemonstrationBelt } from "../domain/atlas-index.ts"
import type { AtlasId } from "../domain/ids.ts"
import type { LocalText } from "../domain/local-text.ts"
import type { Intent } from "../view/intent.ts"
import { BeltRow } from "./belt-row.tsx"
import { countByDistrict } from "./districts.ts"
import { groupBelts } from "./home-groups.ts"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import { LongList } from "./kit/long-list.tsx"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"

/** Another city of this site, offered on the home page. */
export type OtherCity = { readonly id: AtlasId; readonly title: LocalText; readonly fictional: boolean }

type HomePageProps = { readonly reader: CityReader; readonly others: readonly OtherCity[] }

const Districts = ({ reader }: { readonly reader: CityReader }) => {
  const { atlas, index } = reader
  const counts = useMemo(() => countByDistrict(atlas, index), [atlas, index])
  return (
    <Section title={reader.say("home.by-district")}>
      <ul className={styles["districts"]}>
        {counts.map(({ name, belts, sites }) => (
          <li key={name}>
            <Go reader={reader} to={{ kind: "search", search: { words: "", kind: "", district: name } }}>
              {reader.district(name)}
            </Go>
            <span className={styles["quiet"]}>{reader.say("home.district-counts", { belts, sites })}</span>
          </li>
        ))}
        {reader.atlas.unreported.map((name) => (
          <li key={name.zh}>
            <span>{reader.text(name)}</span>
            <span className={styles["quiet"]}>{reader.say("home.no-report")}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const COUNTED = ["belts", "sites", "brands"] as const
const FILE_OF = { belts: "belts.geojson", sites: "sites.geojson", brands: "brands.json" } as const

const standards = (part: string): Intent => ({ kind: "open-desk", desk: "standards", part, ask: "" })
const DOORS = [
  { glyph: "book", words: "home.brands", to: { kind: "open-brands" } },
  { glyph: "star", words: "home.showcase", to: standards("showcase") },
  { glyph: "check", words: "desk.standards", to: standards("") },
  { glyph: "info", words: "home.about", to: { kind: "open-about" } },
] as const

/** The city at a glance: its belts, what else is reported, its districts, and the way to another city. */
export const HomePage = ({ reader, others }: HomePageProps) => {
  const { atlas, say, text } = reader
  const counts = {
    belts: atlas.belts.filter(isDemonstrationBelt).length,
    sites: atlas.sites.length,
    brands: atlas.brands.filter((brand) => !brand.elsewhere).length,
  }
  return (
    <>
      <header className={styles["page-head"]}>
        <h1>{text(atlas.title)}</h1>
        <ul className={styles["counts"]}>
          {COUNTED.map((what) => (
            <li key={what}>
              <strong>{reader.unread.has(FILE_OF[what]) ? "—" : counts[what]}</strong>
              {reader.unread.has(FILE_OF[what]) && `${say("home.unread")} `}
              {say(what === "belts" && !atlas.fictional ? "home.count-belts-reported" : `home.count-${what}`, {
                count: counts[what],
              })}
            </li>
          ))}
        </ul>
        <p className={styles["quiet"]}>
          {say("home.edition", { date: atlas.edition })}
          {atlas.fictional ? ` · ${say("app.fictional-note")}` : ` · ${say("home.honesty")}`}
        </p>
      </header>
      {atlas.belts.length === 0 && !reader.unread.has("belts.geojson") && (
        <div className={styles["empty"]}>
          <p>{say("home.empty")}</p>
          <p className={styles["quiet"]}>{say("home.empty-help")}</p>
        </div>
      )}
      {groupBelts(atlas.belts).map(({ heading, belts }) => (
        <Section
          key={heading}
          title={say(heading === "group.belts" && atlas.fictional ? "group.belts-invented" : heading)}
        >
          <LongList
            reader={reader}
            entries={belts}
            row={(belt) => <BeltRow key={belt.id} reader={reader} belt={belt} />}
          />
        </Section>
      ))}
      <Districts reader={reader} />
      <nav className={styles["cards"]} aria-label={say("home.other-city")}>
        {DOORS.map(({ glyph, words, to }) => (
          <Go key={words} reader={reader} to={to} className={styles["card"]}>
            <Glyph name={glyph} />
            <span>{say(words)}</span>
          </Go>
        ))}
        {others.map((city) => (
          <Go key={city.id} reader={reader} to={{ kind: "open-atlas", atlas: city.id }} className={styles["card"]}>
            <Glyph name="place" />
            <span>
              {city.fictional ? say("home.try-invented") : say("home.back-to-real", { city: text(city.title) })}
              {city.fictional && <span className={styles["row-details"]}>{say("home.try-invented-note")}</span>}
            </span>
          </Go>
        ))}
      </nav>
    </>
  )
}
