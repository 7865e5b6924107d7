import type { Answer } from "../../compute/search/search.ts"
import { AboutPage } from "../../panels/about-page.tsx"
import { BeltPage } from "../../panels/belt-page.tsx"
import { BrandPage } from "../../panels/brand-page.tsx"
import { BrandsPage } from "../../panels/brands-page.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import { NotFound } from "../../panels/not-found.tsx"
import { ProblemsPage, type ToldProblem } from "../../panels/problems-page.tsx"
import { SearchPage, type SearchState } from "../../panels/search-page.tsx"
import { SitePage } from "../../panels/site-page.tsx"
import type { GuideState } from "./guide-state.ts"

export type InnerPageProps = {
  readonly reader: CityReader
  readonly answer: Answer
  readonly searchState: SearchState
  readonly problems: readonly ToldProblem[]
  readonly problemCount: number
  readonly baseAttribution: readonly string[]
  /** Null while its words are being fetched, and on pages without one. */
  readonly guide: GuideState | null
  readonly guideUnavailable: boolean
  /** Below the scrolling page. */
  readonly foot: HTMLElement | null
}

// Their state machine and forms come with the first tour.
const GuidePage = fetchedLater(async () => (await import("./guide-page.tsx")).GuidePage)
const PlanPage = fetchedLater(async () => (await import("./plan-page.tsx")).PlanPage)

const GuidedPage = ({ reader, guide, guideUnavailable, foot }: InnerPageProps) => {
  const { view, say, index } = reader
  const { page } = view
  if (page.kind !== "tour" && page.kind !== "plan" && page.kind !== "print") return null
  const belt = index.belts.get(page.belt)
  if (belt === undefined) return <NotFound reader={reader} title={say("belt.not-found")} id={page.belt} />
  if (guide === null) return guideUnavailable ? <p role="alert">{say("failure.panel")}</p> : null
  const { wish } = guide
  return (
    <>
      {page.kind === "tour" && <GuidePage reader={reader} guide={guide} belt={belt} stop={page.stop} foot={foot} />}
      {page.kind === "plan" && wish !== null && <PlanPage reader={reader} guide={{ ...guide, wish }} belt={belt} />}
    </>
  )
}

/** The visitor's pages behind the home: which one, is in the view. */
export const InnerPage = (props: InnerPageProps) => {
  const { reader, answer, searchState, problems, problemCount, baseAttribution } = props
  const { view, say, index } = reader
  const { page } = view
  switch (page.kind) {
    case "home":
    case "desk":
      return null
    case "belt": {
      const belt = index.belts.get(page.belt)
      if (belt === undefined) return <NotFound reader={reader} title={say("belt.not-found")} id={page.belt} />
      return <BeltPage reader={reader} belt={belt} />
    }
    case "site": {
      const site = index.sites.get(page.site)
      if (site === undefined) return <NotFound reader={reader} title={say("site.not-found")} id={page.site} />
      const belt = page.belt === null ? index.beltsOfSite.get(site.id)?.[0] : index.belts.get(page.belt)
      return <SitePage reader={reader} site={site} belt={belt ?? null} />
    }
    case "tour":
    case "plan":
    case "print":
      return <GuidedPage {...props} />
    case "brands":
      return <BrandsPage reader={reader} />
    case "brand": {
      const brand = index.brands.get(page.brand)
      if (brand === undefined) return <NotFound reader={reader} title={say("brand.not-found")} id={page.brand} />
      return <BrandPage reader={reader} brand={brand} />
    }
    case "search":
      return <SearchPage reader={reader} search={page.search} answer={answer} state={searchState} />
    case "about":
      return <AboutPage reader={reader} problems={problemCount} baseAttribution={baseAttribution} />
    case "problems":
      return (
        <ProblemsPage reader={reader} title={say("problems.title")} lead={say("problems.lead")} problems={problems} />
      )
  }
}
