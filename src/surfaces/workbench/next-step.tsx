import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import { type BenchPart, type BenchState, openBench, partName } from "./bench-state.ts"

/** The way on, once there is something to go on with. */
export const NextStep = ({ reader, say, shown, to }: BenchState & { readonly to: BenchPart }) =>
  shown === null ? null : (
    <p className={kit["actions"]}>
      <Go reader={reader} to={openBench(to)} className={kit["main-action"]}>
        {say("bench.next", { part: partName(say, to) })} <Glyph name="next" />
      </Go>
    </p>
  )

/** What stands on a page while nothing has been read. */
export const NothingYet = ({ reader, say }: Pick<BenchState, "reader" | "say">) => (
  <div className={kit["empty"]}>
    <p>{say("bench.nothing")}</p>
    <p className={kit["actions"]}>
      <Go reader={reader} to={openBench("")} className={kit["main-action"]}>
        {say("bench.to-files")}
      </Go>
    </p>
  </div>
)
