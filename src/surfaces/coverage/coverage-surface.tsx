import { DeskBar } from "../../panels/desk-bar.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
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
      <DeskBar reader={reader} desk="coverage" />
      <header className={`${kit["page-head"]} ${styles["head"]}`}>
        <h1>{say("desk.coverage")}</h1>
        <p className={kit["quiet"]}>
          {reader.text(reader.atlas.title)} · {say("cover.as-of", { date: reader.atlas.edition })}
          {reader.atlas.fictional && ` · ${say("app.fictional")}`}
        </p>
      </header>
      <nav className={styles["parts"]} aria-label={say("cover.parts")}>
        {COVERAGE_PARTS.map((one) => (
          <Go
            key={one}
            reader={reader}
            to={openCoverageDesk(one, ask)}
            className={styles["part"]}
            current={one === part}
          >
            <Glyph name={GLYPHS[one]} /> {say(`cover.part-${one === "" ? "overview" : one}`)}
          </Go>
        ))}
      </nav>
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
