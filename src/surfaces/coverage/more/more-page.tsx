import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { ScrollBox } from "../../../panels/kit/scroll-box.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import lists from "../../../panels/lists/lists.module.css"
import { countWords, percentWords } from "../../../text/coverage-words.ts"
import { areaWords, bandWords } from "../cover-words.ts"
import styles from "../coverage.module.css"
import { openCoverageDesk } from "../coverage-ask.ts"
import type { CoverageState } from "../coverage-state.ts"
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
  const flip = (): void =>
    reader.send(
      openCoverageDesk("more", {
        ...ask,
        extras: ask.extras.includes("hexagons")
          ? ask.extras.filter((one) => one !== "hexagons")
          : [...ask.extras, "hexagons"],
      }),
    )
  return (
    <>
      <StandingLine {...state} counting={shown} />
      {ground?.kind === "figured" && shown.question !== null && (
        <Section title={say("more.overlap")}>
          <p className={kit["quiet"]}>{say("area.exact")}</p>
          <ScrollBox className={styles["tall"]} label={say("more.overlap")}>
            <table className={`${common["table"]} ${styles["table"]}`}>
              <thead>
                <tr>
                  <th scope="col">{say("more.column-depth")}</th>
                  <th scope="col" data-look="number">
                    {say("more.column-area")}
                  </th>
                  <th scope="col" data-look="number">
                    {say("more.column-share")}
                  </th>
                </tr>
              </thead>
              <tbody>
                {ground.overlapSquareMetres.map((area, index) => (
                  <tr key={say("more.depth", { depth: index + 1 })}>
                    <th scope="row">{say("more.depth", { depth: index + 1 })}</th>
                    <td data-look="number">{areaWords(say, area)}</td>
                    <td data-look="number">
                      {ground.unionSquareMetres > 0
                        ? say("share.one", { percent: percentWords(area, ground.unionSquareMetres) })
                        : say("share.none")}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
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
          <ScrollBox className={styles["tall"]} label={say("more.distance")}>
            <table className={`${common["table"]} ${styles["table"]}`}>
              <thead>
                <tr>
                  <th scope="col">{say("more.column-band")}</th>
                  <th scope="col" data-look="number">
                    {say(`gap.column-${ask.counted}`)}
                  </th>
                  {ask.counted === "demand" && (
                    <th scope="col" data-look="number">
                      {say("shares.column-weight")}
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {figures.bands.map(({ upToMetres, points, weight }, index) => (
                  <tr key={upToMetres}>
                    <th scope="row">{bandWords(say, figures.bands[index - 1]?.upToMetres ?? 0, upToMetres)}</th>
                    <td data-look="number">{countWords(points)}</td>
                    {ask.counted === "demand" && <td data-look="number">{countWords(weight)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </Section>
      )}
      {shown.question !== null && <MapLegend {...state} counting={shown} />}
    </>
  )
}
