import type { Belt } from "../domain/belt.ts"
import type { Figure } from "../domain/figure.ts"
import type { Site } from "../domain/site.ts"
import { BrandProfile } from "./brand-profile.tsx"
import { asksOf, ChecklistTable } from "./checklist-table.tsx"
import { FiguresList } from "./figures-list.tsx"
import { FindingsLink } from "./findings-link.tsx"
import { Facts } from "./kit/facts.tsx"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import { NumberPlate } from "./kit/number-plate.tsx"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { Photographs } from "./photographs.tsx"
import { siteLook } from "./plate-look.ts"
import { SiteRow } from "./site-row.tsx"
import { SourcesList } from "./sources-list.tsx"
import { UnknownList } from "./unknown-list.tsx"
import { VisitFacts } from "./visit-facts.tsx"

type SitePageProps = { readonly reader: CityReader; readonly site: Site; readonly belt: Belt | null }

/** Places of remembrance get a quiet card: no score, no results to show off. */
const isQuiet = (site: Site): boolean => site.scope === "red-education"

const Kicker = ({ reader, site, belt }: SitePageProps) => {
  const stop = belt === null ? -1 : belt.stops.indexOf(site.id)
  const number = belt === null ? undefined : reader.index.beltNumbers.get(belt.id)
  return (
    <p className={styles["kicker"]}>
      {stop >= 0 && (
        <>
          <NumberPlate number={stop + 1} hue={number === undefined ? null : number - 1} look={siteLook(site)} />{" "}
          {reader.say("site.stop", { number: stop + 1 })} ·{" "}
        </>
      )}
      {reader.say(`site-kind.${site.kind}`)} · {reader.district(site.district)}
    </p>
  )
}

const Neighbours = ({ reader, site, belt }: SitePageProps) => {
  const stop = belt === null ? -1 : belt.stops.indexOf(site.id)
  if (belt === null || stop < 0) return null
  const step = (id: Site["id"] | undefined, key: "site.previous" | "site.next") => {
    const neighbour = id === undefined ? undefined : reader.index.sites.get(id)
    return neighbour === undefined ? (
      <span />
    ) : (
      <Go
        reader={reader}
        to={{ kind: "open-site", site: neighbour.id, belt: belt.id }}
        className={styles["step"]}
        site={neighbour.id}
      >
        <span className={styles["row-details"]}>{reader.say(key)}</span>
        <span>{reader.text(neighbour.name)}</span>
      </Go>
    )
  }
  return (
    <nav className={styles["steps"]} aria-label={reader.text(belt.name)}>
      {step(belt.stops[stop - 1], "site.previous")}
      {step(belt.stops[stop + 1], "site.next")}
    </nav>
  )
}

const Profile = ({ reader, site }: { readonly reader: CityReader; readonly site: Site }) => {
  const { say, index } = reader
  const brand = site.brand === null ? undefined : index.brands.get(site.brand)
  const siblings = (brand === undefined ? [] : (index.sitesOfBrand.get(brand.id) ?? [])).filter(
    (other) => other !== site,
  )
  return (
    <Section title={say("site.profile")}>
      {brand === undefined ? (
        <p className={styles["quiet"]}>{say("site.no-brand")}</p>
      ) : (
        <BrandProfile reader={reader} brand={brand} />
      )}
      {siblings.length > 0 && (
        <>
          <h3>{say("site.other-sites")}</h3>
          <ul className={styles["rows"]}>
            {siblings.map((other) => (
              <SiteRow key={other.id} reader={reader} site={other} belt={null} />
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** The site's own figures and its brand's, each once. */
const figuresOf = (site: Site, reader: CityReader): Figure[] => {
  const brand = site.brand === null ? undefined : reader.index.brands.get(site.brand)
  const figures = [...site.figures]
  for (const figure of brand?.figures ?? [])
    if (!figures.some((known) => known.what.zh === figure.what.zh && known.value === figure.value)) figures.push(figure)
  return figures.sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
}

/** A site and its brand profile. */
export const SitePage = ({ reader, site, belt }: SitePageProps) => {
  const { say, text, index, atlas } = reader
  const belts = index.beltsOfSite.get(site.id) ?? []
  const figures = figuresOf(site, reader)
  return (
    <>
      <header className={styles["page-head"]}>
        <Kicker reader={reader} site={site} belt={belt} />
        <h1>{text(site.name)}</h1>
        {site.aliases.length > 0 && (
          <p className={styles["quiet"]}>
            {say("site.aliases")} <span lang="zh">{site.aliases.join(" · ")}</span>
          </p>
        )}
        <p className={styles["lead"]}>{site.description === null ? say("site.no-more") : text(site.description)}</p>
        {site.kind === "memorial-park" && <p className={styles["quiet"]}>{say("site.quiet")}</p>}
      </header>
      <Photographs reader={reader} media={site.media} />
      {(site.brand !== null || !isQuiet(site)) && <Profile reader={reader} site={site} />}
      {figures.length > 0 && (
        <Section title={say("site.results")}>
          <FiguresList reader={reader} figures={figures} />
        </Section>
      )}
      <Section title={say("site.visit")}>
        <VisitFacts reader={reader} site={site} />
      </Section>
      {atlas.standards
        .filter((standard) => asksOf(standard, site))
        .map((standard) => (
          <ChecklistTable key={standard.id} reader={reader} standard={standard} site={site} />
        ))}
      {site.level !== null && <Facts facts={[{ label: say("site.level"), value: say(`level.${site.level}`) }]} />}
      {belts.length > 0 && (
        <Section title={say("site.belts")}>
          <ul className={styles["points"]}>
            {belts.map((one) => (
              <li key={one.id}>
                <Go reader={reader} to={{ kind: "open-belt", belt: one.id }} className={styles["link"]}>
                  {text(one.name)} <Glyph name="next" />
                </Go>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <UnknownList reader={reader} unknown={site.unknown} />
      <Section title={say("sources.title")}>
        <SourcesList reader={reader} ids={site.sources} />
      </Section>
      {atlas.standards.some((standard) => asksOf(standard, site)) && (
        <FindingsLink reader={reader} about={site.id} what="site" />
      )}
      <Neighbours reader={reader} site={site} belt={belt} />
    </>
  )
}
