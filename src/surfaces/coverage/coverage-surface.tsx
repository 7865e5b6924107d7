import { DeskHead } from "../../panels/desk-head.tsx"
import { DeskParts } from "../../panels/desk-parts.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import kit from "../../panels/kit/kit.module.css"
import { AskedBar } from "./asked-bar.tsx"
import styles from "./coverage.module.css"
import { COVERAGE_PARTS, type CoveragePart, openCoverageDesk } from "./coverage-ask.ts"
import type { CoverageState } from "./coverage-state.ts"
import { OverviewPage } from "./overview/overview-page.tsx"

const WhatIfPage = fetchedLater(async () => (await import("./what-if/what-if-page.tsx")).WhatIfPage)
const SitingPage = fetchedLater(async () => (await import("./siting/siting-page.tsx")).SitingPage)
const MorePage = fetchedLater(async () => (await import("./more/more-page.tsx")).MorePage)

const GLYPHS: Readonly<Record<CoveragePart, string>> = {
  "": "frame",
  "what-if": "compare",
  siting: "place",
  more: "grid",
}

type CoverageSurfaceProps = Omit<CoverageState, "part"> & { readonly part: CoveragePart | null }

const Page = (state: CoverageState) => {
  switch (state.part) {
    case "":
      return <OverviewPage {...state} />
    case "what-if":
      return <WhatIfPage {...state} />
    case "siting":
      return <SitingPage {...state} />
    case "more":
      return <MorePage {...state} />
  }
}

/** The coverage of a city, and what might be changed about it: which of its pages, is in the view. */
export const CoverageSurface = (state: CoverageSurfaceProps) => {
  const { reader, say, part, ask } = state
  return (
    <div className={styles["desk"]}>
      <DeskHead
        reader={reader}
        room="coverage"
        title={say("desk.coverage")}
        asOf={say("cover.as-of", { date: reader.atlas.edition })}
      />
      <DeskParts
        reader={reader}
        label={say("cover.parts")}
        current={part}
        parts={COVERAGE_PARTS.map((name) => ({
          name,
          glyph: GLYPHS[name],
          words: say(`cover.part-${name === "" ? "overview" : name}`),
          to: openCoverageDesk(name, ask),
        }))}
      />
      {part === null ? (
        <div className={kit["empty"]}>
          <p>{say("cover.no-part")}</p>
        </div>
      ) : (
        <>
          <AskedBar {...state} part={part} />
          <Page {...state} part={part} />
        </>
      )}
    </div>
  )
}
