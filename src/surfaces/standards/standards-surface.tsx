import { type ReactNode, useMemo } from "react"
import type { Finding, Scores } from "../../domain/finding.ts"
import { DeskHead } from "../../panels/desk-head.tsx"
import { fetchedLater } from "../../panels/kit/fetched-later.tsx"
import kit from "../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "./desk-state.ts"
import { DeskDrawer } from "./evidence/desk-drawer.tsx"
import { reasonWords, settlesWords } from "./evidence/reason-words.ts"
import { ClosingProvider, useClosingOf } from "./evidence/use-closing.ts"
import { MatrixPage } from "./matrix/matrix-page.tsx"
import { OverviewPage } from "./overview/overview-page.tsx"
import { PartNav } from "./part-nav.tsx"
import { partFrom } from "./parts.ts"
import styles from "./standards.module.css"

const ComparePage = fetchedLater(async () => (await import("./compare/compare-page.tsx")).ComparePage)
const TimelinePage = fetchedLater(async () => (await import("./timeline/timeline-page.tsx")).TimelinePage)
const ShowcasePage = fetchedLater(async () => (await import("./showcase/showcase-page.tsx")).ShowcasePage)

type StandardsSurfaceProps = Omit<DeskState, "scores"> & {
  /** The lists and the report, which have words and workers of their own. */
  readonly lists: (part: "lists" | "report", scores: Scores, sayFinding: SayFindingWords) => ReactNode
}

/** A finding in words, for the lists and the report. */
export type SayFindingWords = (finding: Finding) => { readonly reason: string; readonly settle: string | null }

type ListsPartProps = { readonly desk: StandardsSurfaceProps & DeskState; readonly part: "lists" | "report" }

const ListsPart = ({ desk, part }: ListsPartProps) => {
  const { say, reader } = desk
  const sayFinding = useMemo(
    (): SayFindingWords => (finding) => ({
      reason: reasonWords({ say, reader }, finding),
      settle: settlesWords({ say }, finding),
    }),
    [say, reader],
  )
  return desk.lists(part, desk.scores, sayFinding)
}

const Page = (desk: StandardsSurfaceProps & DeskState) => {
  const part = partFrom(desk.part)
  switch (part) {
    case "":
      return <OverviewPage {...desk} />
    case "matrix":
      return <MatrixPage {...desk} />
    case "compare":
      return <ComparePage {...desk} />
    case "timeline":
      return <TimelinePage {...desk} />
    case "showcase":
      return <ShowcasePage {...desk} />
    case "lists":
    case "report":
      return <ListsPart desk={desk} part={part} />
    case null:
      return (
        <div className={kit["empty"]}>
          <p>{desk.say("standards.no-part")}</p>
        </div>
      )
  }
}

const Standing = ({ desk }: { readonly desk: StandardsSurfaceProps }) => {
  const { say, checks, reader } = desk
  const { scores } = checks
  if (reader.atlas.standards.length === 0)
    return (
      <div className={kit["empty"]}>
        <p>{say("standards.none")}</p>
        <p className={kit["quiet"]}>{say("standards.none-help")}</p>
      </div>
    )
  if (checks.state === "failed")
    return (
      <div className={kit["empty"]} role="alert">
        <p>{say("standards.failed")}</p>
        <p className={kit["actions"]}>
          <button type="button" className={kit["action"]} onClick={checks.retry}>
            {say("standards.retry")}
          </button>
        </p>
      </div>
    )
  if (scores === null)
    return (
      <div className={styles["bones"]} role="status">
        <p className={kit["quiet"]}>{say("standards.loading")}</p>
        <div />
        <div />
        <div />
      </div>
    )
  return (
    <>
      <Page {...desk} scores={scores} />
      {desk.ask.depth > 0 && <DeskDrawer {...desk} scores={scores} />}
    </>
  )
}

/** The checks against standards: which of their pages, is in the view. */
export const StandardsSurface = (desk: StandardsSurfaceProps) => {
  const { reader, say, ask, part, on, today } = desk
  const closing = useClosingOf(part, ask, reader.send)
  const isPublic = partFrom(part) === "showcase"
  return (
    <ClosingProvider value={closing}>
      <div className={styles["desk"]}>
        <DeskHead
          reader={reader}
          room={isPublic ? null : "standards"}
          title={say(isPublic ? "showcase.title" : "desk.standards")}
          asOf={say("standards.as-of", { date: reader.atlas.edition })}
        />
        {!isPublic && <PartNav reader={reader} say={say} ask={ask} part={part} />}
        {on !== today && (
          <p className={styles["other-day"]} role="status">
            <span>{say("standards.other-day", { date: on })}</span>
            <button
              type="button"
              className={kit["action"]}
              onClick={() => reader.send(openDesk(part, { ...ask, on: null }))}
            >
              {say("standards.back-to-today")}
            </button>
          </p>
        )}
        <Standing desk={desk} />
      </div>
    </ClosingProvider>
  )
}
