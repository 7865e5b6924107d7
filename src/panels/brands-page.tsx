import { BRAND_TIERS, type Brand } from "../domain/brand.ts"
import { fetchedLater } from "./kit/fetched-later.tsx"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"

const BrandsDoors = fetchedLater(async () => (await import("./brands-doors.tsx")).BrandsDoors)

/** One brand in a list: its name, then whose it is and what it says of itself. */
export const BrandRow = ({ reader, brand }: { readonly reader: CityReader; readonly brand: Brand }) => {
  const { text, say } = reader
  const details = [brand.place, brand.slogan ?? brand.core].flatMap((words) => (words === null ? [] : [text(words)]))
  return (
    <li>
      <Go reader={reader} to={{ kind: "open-brand", brand: brand.id }} className={styles["row"]}>
        <span className={styles["row-glyph"]}>
          <Glyph name="book" />
        </span>
        <span className={styles["row-words"]}>
          <span className={styles["row-name"]}>{brand.name === null ? say("brands.unnamed") : text(brand.name)}</span>
          {details.map((words) => (
            <span key={words} className={styles["row-details"]}>
              {words}
            </span>
          ))}
        </span>
        <Glyph name="next" />
      </Go>
    </li>
  )
}

/** Every brand of the city by tier; cases from elsewhere apart and not counted. */
export const BrandsPage = ({ reader }: { readonly reader: CityReader }) => {
  const { say, atlas } = reader
  const own = atlas.brands.filter((brand) => !brand.elsewhere)
  const elsewhere = atlas.brands.filter((brand) => brand.elsewhere)
  return (
    <>
      <header className={styles["page-head"]}>
        <h1>{say("brands.title")}</h1>
        <p className={styles["lead"]}>
          {own.length === 0 ? say("brands.empty") : say("brands.count", { count: own.length })}
        </p>
      </header>
      <BrandsDoors reader={reader} />
      {BRAND_TIERS.map((tier) => {
        const members = own.filter((brand) => brand.tier === tier)
        if (members.length === 0) return null
        return (
          <Section key={tier} title={`${say(`tier.${tier}`)} · ${members.length}`}>
            <ul className={styles["rows"]}>
              {members.map((brand) => (
                <BrandRow key={brand.id} reader={reader} brand={brand} />
              ))}
            </ul>
          </Section>
        )
      })}
      {elsewhere.length > 0 && (
        <Section title={say("brands.elsewhere")}>
          <p className={styles["quiet"]}>{say("brands.elsewhere-note")}</p>
          <ul className={styles["rows"]}>
            {elsewhere.map((brand) => (
              <BrandRow key={brand.id} reader={reader} brand={brand} />
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
