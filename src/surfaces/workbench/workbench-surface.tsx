import { DeskBar } from "../../panels/desk-bar.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import { BENCH_PARTS, type BenchState, openBench, partName } from "./bench-state.ts"
import { CheckPage } from "./check-page.tsx"
import { ColumnsPage } from "./columns-page.tsx"
import { DraftBar } from "./draft-bar.tsx"
import { FilesPage } from "./files-page.tsx"
import { FillPage } from "./fill-page.tsx"
import { LongWorkNotice } from "./long-work.tsx"
import { PlacesPage } from "./places-page.tsx"
import { PlacingBar } from "./placing-bar.tsx"
import { SavePage } from "./save-page.tsx"
import { StandardsPage } from "./standards-page.tsx"
import styles from "./workbench.module.css"

/** The workbench: from an office's files to a city's data, step by step. */
export const WorkbenchSurface = (bench: BenchState) => {
  const { reader, say, part } = bench
  return (
    <div className={styles["bench"]}>
      <DeskBar reader={reader} desk="workbench" />
      <header className={kit["page-head"]}>
        <h1>{say("desk.workbench")}</h1>
        {part === "" && <p className={kit["quiet"]}>{say("bench.lead")}</p>}
      </header>
      <DraftBar {...bench} />
      <nav className={styles["steps"]} aria-label={say("bench.steps")}>
        {BENCH_PARTS.map((one, index) => (
          <Go key={one} reader={reader} to={openBench(one)} className={styles["step"]} current={one === part}>
            <span className={styles["step-number"]}>{index + 1}</span> {partName(say, one)}
          </Go>
        ))}
      </nav>
      <Reading {...bench} />
      {part !== "save" && <LongWorkNotice {...bench} />}
      <PlacingBar {...bench} />
      <Page {...bench} />
    </div>
  )
}

const Page = (bench: BenchState) => {
  switch (bench.part) {
    case "":
      return <FilesPage {...bench} />
    case "columns":
      return <ColumnsPage {...bench} />
    case "places":
      return <PlacesPage {...bench} />
    case "fill":
      return <FillPage {...bench} />
    case "standards":
      return <StandardsPage {...bench} />
    case "check":
      return <CheckPage {...bench} />
    case "save":
      return <SavePage {...bench} />
  }
}

/** How far reading is, and what it was refused for. */
const Reading = ({ say, reading }: BenchState) => {
  switch (reading.kind) {
    case "idle":
      return null
    case "reading":
      return (
        <p className={styles["reading"]} role="status">
          <span className={styles["pulse"]} aria-hidden="true" />
          {say("bench.reading")}
          <button type="button" className={kit["action"]} onClick={reading.stop}>
            {say("bench.stop")}
          </button>
        </p>
      )
    case "ended":
      return (
        <p className={styles["notice"]} role="alert">
          {say(`bench.${reading.why}`)}{" "}
          <button type="button" className={kit["action"]} onClick={reading.again}>
            {say("bench.again")}
          </button>
        </p>
      )
    case "refused":
      return (
        <section className={styles["refused"]} role="alert">
          <h2>{say("bench.refused")}</h2>
          <p>{say("bench.refused-help")}</p>
          <ul className={styles["plain-list"]}>
            {reading.told.map(({ where, words }) => (
              <li key={`${where} ${words}`}>
                <strong>{where}</strong> {words}
              </li>
            ))}
          </ul>
        </section>
      )
  }
}
