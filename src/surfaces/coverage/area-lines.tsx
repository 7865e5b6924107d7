import common from "../../panels/kit/desk.module.css"
import kit from "../../panels/kit/kit.module.css"
import { ScrollBox } from "../../panels/kit/scroll-box.tsx"
import { percentWords } from "../../text/coverage-words.ts"
import { areaWords, lengthWords } from "./cover-words.ts"
import styles from "./coverage.module.css"
import type { Counting, CoverageState } from "./coverage-state.ts"

type AreaLinesProps = Pick<CoverageState, "say" | "reader"> & { readonly counting: Counting }

/** Ground within reach in a straight line, whole and by district: needs nobody to be counted. */
export const AreaLines = ({ say, reader, counting }: AreaLinesProps) => {
  const { survey, served } = counting
  if (survey === null || served === null) return null
  const { ground } = survey
  if (ground.kind === "too-wide") return <p role="status">{say("area.too-wide")}</p>
  const { districts } = reader.atlas
  return (
    <>
      <p>
        {say("area.union", {
          reach: lengthWords(say, served.straightMetres),
          area: areaWords(say, ground.unionSquareMetres),
        })}
        {survey.streets !== null && ` ${say("area.streets", { length: lengthWords(say, survey.streets.metres) })}`}
      </p>
      <p className={kit["quiet"]}>{say("area.exact")}</p>
      {ground.districts.length > 0 && (
        <ScrollBox className={styles["tall"]} label={say("area.title")}>
          <table className={`${common["table"]} ${styles["table"]}`}>
            <thead>
              <tr>
                <th scope="col">{say("shares.column-name")}</th>
                <th scope="col" data-look="number">
                  {say("area.column-all")}
                </th>
                <th scope="col" data-look="number">
                  {say("area.column-covered")}
                </th>
                <th scope="col" data-look="number">
                  {say("shares.column-share")}
                </th>
              </tr>
            </thead>
            <tbody>
              {ground.districts.map(({ areaSquareMetres, coveredSquareMetres }, index) => (
                <tr key={districts[index]?.id ?? index}>
                  <th scope="row">{reader.text(districts[index]?.name ?? { zh: "" })}</th>
                  <td data-look="number">{areaWords(say, areaSquareMetres)}</td>
                  <td data-look="number">{areaWords(say, coveredSquareMetres)}</td>
                  <td data-look="number">
                    {say("share.one", { percent: percentWords(coveredSquareMetres, areaSquareMetres) })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </>
  )
}
