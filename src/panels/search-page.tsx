import { memo, useDeferredValue, useMemo } from "react"
import type { Answer } from "../compute/search/search.ts"
import { SITE_KINDS } from "../domain/site.ts"
import type { Search } from "../view/view.ts"
import { BeltRow } from "./belt-row.tsx"
import { BrandRow } from "./brands-page.tsx"
import { countByDistrict } from "./districts.ts"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { SiteRow } from "./site-row.tsx"

/** How far the search is; `unspelled` is answered without pinyin, whose spellings could not be read. */
export type SearchState = "waiting" | "failed" | "answered" | "unspelled"

type SearchPageProps = {
  readonly reader: CityReader
  readonly search: Search
  readonly answer: Answer
  readonly state: SearchState
}

const Filters = ({ reader, search }: { readonly reader: CityReader; readonly search: Search }) => {
  const { say, send, atlas, index } = reader
  // Once a city, not once a letter.
  const present = useMemo(() => new Set(atlas.sites.map((site) => site.kind)), [atlas])
  const districts = useMemo(() => countByDistrict(atlas, index), [atlas, index])
  const ask = (change: Partial<Search>): void => send({ kind: "search", search: { ...search, ...change } })
  return (
    <div className={styles["filters"]}>
      <label>
        {say("search.kind")}
        <select value={search.kind} onChange={(event) => ask({ kind: event.target.value })}>
          <option value="">{say("search.all-kinds")}</option>
          {SITE_KINDS.filter((kind) => present.has(kind)).map((kind) => (
            <option key={kind} value={kind}>
              {say(`site-kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say("search.district")}
        <select value={search.district} onChange={(event) => ask({ district: event.target.value })}>
          <option value="">{say("search.all-districts")}</option>
          {districts.map(({ name }) => (
            <option key={name} value={name}>
              {reader.district(name)}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}

const summary = ({ reader, search, answer, state }: SearchPageProps): string => {
  const { say } = reader
  const asked = search.words.trim() !== "" || search.kind !== "" || search.district !== ""
  if (!asked) return say("search.start")
  if (state === "failed") return say("search.failed")
  if (state === "waiting") return say("search.waiting")
  if (answer.total === 0)
    return search.words.trim() === "" ? say("search.none-filtered") : say("search.none", { words: search.words })
  const listed = answer.belts.length + answer.sites.length + answer.brands.length
  return listed < answer.total
    ? say("search.found-many", { count: answer.total, shown: listed })
    : say("search.found", { count: answer.total })
}

/** What was found, under belts, sites and brands, with the filters above. */
export const SearchPage = (props: SearchPageProps) => {
  const { reader, search, answer } = props
  const { say } = reader
  const calm = useDeferredValue(reader)
  return (
    <>
      <header className={styles["page-head"]}>
        <h1>{say("search.label")}</h1>
        <Filters reader={reader} search={search} />
        <p className={styles["quiet"]} role="status">
          {summary(props)}
        </p>
        {props.state === "unspelled" && <p className={styles["quiet"]}>{say("search.no-pinyin")}</p>}
        {props.state === "answered" && answer.total === 0 && search.words.trim() !== "" && (
          <p className={styles["quiet"]}>{say("search.none-help")}</p>
        )}
      </header>
      <Found reader={calm} answer={answer} />
    </>
  )
}

/**
 * The rows of an answer: drawn again when the answer changes, not with every letter. A row belongs to its place in the
 * list, so that the next answer fills the rows that stand there instead of building others.
 */
const Found = memo(({ reader, answer }: { readonly reader: CityReader; readonly answer: Answer }) => {
  const { say } = reader
  return (
    <>
      {answer.belts.length > 0 && (
        <Section title={say("search.belts")}>
          <ul className={styles["rows"]}>
            {[...answer.belts.entries()].map(([place, belt]) => (
              <BeltRow key={place} reader={reader} belt={belt} />
            ))}
          </ul>
        </Section>
      )}
      {answer.sites.length > 0 && (
        <Section title={say("search.sites")}>
          <ul className={styles["rows"]}>
            {[...answer.sites.entries()].map(([place, site]) => (
              <SiteRow key={place} reader={reader} site={site} belt={null} />
            ))}
          </ul>
        </Section>
      )}
      {answer.brands.length > 0 && (
        <Section title={say("search.brands")}>
          <ul className={styles["rows"]}>
            {[...answer.brands.entries()].map(([place, brand]) => (
              <BrandRow key={place} reader={reader} brand={brand} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
})
