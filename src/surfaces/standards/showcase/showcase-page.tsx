import { useMemo, useState } from "react"
import { isDemonstrationBelt } from "../../../domain/atlas-index.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { type DeskState, openDesk } from "../desk-state.ts"
import { useFindings } from "../evidence/use-findings.ts"
import { NO_ASK } from "../standards-ask.ts"
import { BeltProgress } from "./belt-progress.tsx"
import { CommentDoor } from "./comment-door.tsx"
import { progressOf } from "./showcase-of.ts"

const AT_ONCE = 12

/** The public page: what is going well, belt by belt, each with who says so and when. Nothing about what is lacking. */
export const ShowcasePage = (desk: DeskState) => {
  const { reader, say, checks, scores } = desk
  const { atlas, index } = reader
  const [shown, setShown] = useState(AT_ONCE)
  const standard = atlas.standards.find(({ appliesTo }) => appliesTo.what === "belt")
  const belts = useMemo(
    () => atlas.belts.flatMap((belt, at) => (isDemonstrationBelt(belt) ? [{ belt, at }] : [])),
    [atlas],
  )
  const wanted = belts.slice(0, shown)
  const rows = wanted.map(({ at }) => at)
  const found = useFindings(
    checks,
    standard === undefined ? null : { pack: standard.id, rows, items: null, on: scores.on },
  )
  if (standard === undefined) return null
  const findings = found.kind === "found" ? found.findings : []
  const progress = wanted.flatMap(({ belt }) => progressOf(belt, findings, index, scores.on) ?? [])
  const left = belts.length - shown
  return (
    <>
      <p className={kit["lead"]}>{say("showcase.lead")}</p>
      {found.kind === "working" && <p role="status">{say("standards.loading")}</p>}
      {found.kind === "failed" && <p role="alert">{say("standards.failed")}</p>}
      {found.kind === "found" && progress.length === 0 && (
        <div className={kit["empty"]}>
          <p>{say("showcase.none")}</p>
          <p className={kit["quiet"]}>{say("showcase.none-help")}</p>
        </div>
      )}
      {progress.map((one) => (
        <BeltProgress key={one.belt.id} desk={desk} standard={standard} progress={one} />
      ))}
      {left > 0 && (
        <button type="button" className={kit["card"]} onClick={() => setShown(shown + AT_ONCE)}>
          {say("list.more", { count: Math.min(left, AT_ONCE), left })}
        </button>
      )}
      <CommentDoor desk={desk} />
      <p>
        <Go reader={reader} to={openDesk("", NO_ASK)} className={kit["link"]}>
          {say("showcase.to-desk")}
        </Go>
      </p>
    </>
  )
}
