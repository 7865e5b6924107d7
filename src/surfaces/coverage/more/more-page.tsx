import kit from "../../../panels/kit/kit.module.css"
import { Section } from "../../../panels/kit/section.tsx"
import lists from "../../../panels/lists/lists.module.css"
import { countWords, percentWords } from "../../../text/coverage-words.ts"
import { areaWords, bandWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import { openCoverageDesk, withExtraFlipped } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
import { FigureTable } from "../figure-table.tsx"
import { shownFigures } from "../figures-of.ts"
import { HEXAGON_COLOURS, HEXAGON_METRES_A_COLOUR, HEXAGON_RADIUS_METRES } from "../hexagons.ts"
import { MapLegend } from "../map-legend.tsx"
import { StandingLine } from "../standing-line.tsx"

/** 高级: how deep reaches overlap, how far everybody is, and that as hexagons on the map. */
export const MorePage = (state: CoverageState) => {
  const { say, reader, ask, counting, planned } = state
  const shown = planned ?? counting
  const figures = shownFigures(shown)
  const ground = shown.survey?.ground
  const haveWeight = ask.counted === "demand"
  const flip = (): void => reader.send(openCoverageDesk("more", withExtraFlipped(ask, "hexagons")))
  return (
    <>
      <StandingLine {...state} counting={shown} />
      {ground?.kind === "figured" && shown.question !== null && (
        <Section title={say("more.overlap")}>
          <p className={kit["quiet"]}>{say("area.exact")}</p>
          <FigureTable
            label={say("more.overlap")}
            columns={[
              { label: say("more.column-depth") },
              { label: say("more.column-area"), look: "number" },
              { label: say("more.column-share"), look: "number" },
            ]}
            rows={ground.overlapSquareMetres.map((area, index) => ({
              key: index,
              cells: [
                say("more.depth", { depth: index + 1 }),
                areaWords(say, area),
                ground.unionSquareMetres > 0
                  ? say("share.one", { percent: percentWords(area, ground.unionSquareMetres) })
                  : say("share.none"),
              ],
            }))}
          />
        </Section>
      )}
      {figures !== null && shown.question !== null && (
        <Section title={say("more.distance")}>
          <label className={lists["check"]}>
            <input type="checkbox" checked={ask.extras.includes("hexagons")} onChange={flip} />
            {say("more.hexagons")}
          </label>
          {ask.extras.includes("hexagons") && (
            <ul className={styles["ramp"]} aria-label={say("more.hexagons")}>
              {HEXAGON_COLOURS.map((colour, index) => (
                <li key={colour.join()}>
                  <i style={{ background: `rgb(${colour.join(" ")})` }} aria-hidden="true" />
                  {bandWords(
                    say,
                    index * HEXAGON_METRES_A_COLOUR,
                    index + 1 < HEXAGON_COLOURS.length ? (index + 1) * HEXAGON_METRES_A_COLOUR : Infinity,
                  )}
                </li>
              ))}
            </ul>
          )}
          <p className={kit["quiet"]}>{say("more.hexagons-what", { radius: HEXAGON_RADIUS_METRES })}</p>
          <FigureTable
            label={say("more.distance")}
            columns={[
              { label: say("more.column-band") },
              { label: say(`gap.column-${ask.counted}`), look: "number" },
              ...(haveWeight ? [{ label: say("shares.column-weight"), look: "number" as const }] : []),
            ]}
            rows={figures.bands.map(({ upToMetres, points, weight }, index) => ({
              key: upToMetres,
              cells: [
                bandWords(say, figures.bands[index - 1]?.upToMetres ?? 0, upToMetres),
                countWords(points),
                ...(haveWeight ? [countWords(weight)] : []),
              ],
            }))}
          />
        </Section>
      )}
      {shown.question !== null && <MapLegend {...state} counting={shown} />}
    </>
  )
}
