import kit from "../../panels/kit/kit.module.css"
import lists from "../../panels/lists/lists.module.css"
import type { CoverageState } from "./coverage-state.ts"

const DEMAND_FILES = ["demand.csv", "demand.geojson"]

type NobodyKnownProps = Pick<CoverageState, "say" | "ask" | "reader"> & { readonly help: string }

/** Nobody is known who might be served, and what may be done about it; a file that could not be read is no lack of people. */
export const NobodyKnown = ({ say, ask, reader, help }: NobodyKnownProps) => {
  const isUnread = ask.counted === "demand" && DEMAND_FILES.some((file) => reader.unread.has(file))
  return (
    <div className={kit["empty"]} role="status">
      <p>
        <strong>
          {say(
            isUnread ? "counted.demand-unread" : ask.counted === "demand" ? "counted.no-demand" : "counted.no-sites",
          )}
        </strong>
      </p>
      <p className={kit["quiet"]}>
        {isUnread ? say("counted.demand-unread-help") : help}{" "}
        {isUnread && (
          <button type="button" className={lists["tool"]} onClick={() => reader.send({ kind: "open-problems" })}>
            {reader.say("problems.see")}
          </button>
        )}
      </p>
    </div>
  )
}
