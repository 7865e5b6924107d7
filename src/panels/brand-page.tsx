import type { Brand } from "../domain/brand.ts"
import { BrandProfile } from "./brand-profile.tsx"
import { FiguresList } from "./figures-list.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { SiteRow } from "./site-row.tsx"
import { SourcesList } from "./sources-list.tsx"

/** A brand profile on its own page, with the sites that carry it. */
export const BrandPage = ({ reader, brand }: { readonly reader: CityReader; readonly brand: Brand }) => {
  const { say, text } = reader
  const sites = reader.index.sitesOfBrand.get(brand.id) ?? []
  return (
    <>
      <header className={styles["page-head"]}>
        <p className={styles["kicker"]}>{say(brand.elsewhere ? "brands.elsewhere" : `tier.${brand.tier}`)}</p>
        <h1>{brand.name === null ? say("brands.unnamed") : text(brand.name)}</h1>
        {brand.elsewhere && <p className={styles["quiet"]}>{say("brands.elsewhere-note")}</p>}
      </header>
      <Section title={say("site.profile")}>
        <BrandProfile reader={reader} brand={brand} />
      </Section>
      {brand.figures.length > 0 && (
        <Section title={say("site.results")}>
          <FiguresList reader={reader} figures={brand.figures} />
        </Section>
      )}
      {!brand.elsewhere && (
        <Section title={say("brand.sites")}>
          {sites.length === 0 ? (
            <p className={styles["quiet"]}>{say("brand.no-sites")}</p>
          ) : (
            <ul className={styles["rows"]}>
              {sites.map((site) => (
                <SiteRow key={site.id} reader={reader} site={site} belt={null} />
              ))}
            </ul>
          )}
        </Section>
      )}
      <Section title={say("sources.title")}>
        <SourcesList reader={reader} ids={brand.sources} />
      </Section>
    </>
  )
}
