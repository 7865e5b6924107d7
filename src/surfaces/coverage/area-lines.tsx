import kit from "../../panels/kit/kit.module.css"
import { percentWords } from "../../text/coverage-words.ts"
import { areaWords, lengthWords } from "./cover-words.ts"
import type { Counting, CoverageState } from "./coverage-state.ts"
import { FigureTable } from "./figure-table.tsx"

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
        <FigureTable
          label={say("area.title")}
          columns={[
            { label: say("shares.column-name") },
            { label: say("area.column-all"), look: "number" },
            { label: say("area.column-covered"), look: "number" },
            { label: say("shares.column-share"), look: "number" },
          ]}
          rows={ground.districts.map(({ areaSquareMetres, coveredSquareMetres }, index) => ({
            key: districts[index]?.id ?? index,
            cells: [
              reader.text(districts[index]?.name ?? { zh: "" }),
              areaWords(say, areaSquareMetres),
              areaWords(say, coveredSquareMetres),
              say("share.one", { percent: percentWords(coveredSquareMetres, areaSquareMetres) }),
            ],
          }))}
        />
      )}
    </>
  )
}
