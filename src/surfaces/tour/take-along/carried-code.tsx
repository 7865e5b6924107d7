import { useMemo } from "react"
import { carriedText } from "../../../export/carried-text.ts"
import { itineraryOf, type TakeAlong } from "../../../export/itinerary.ts"
import { qrCode } from "../../../export/qr.ts"
import type { SayGuide } from "../../../text/guide-words.ts"
import styles from "./take-along.module.css"

/** The plan itself as a QR code, where no public address is known: never a code that leads nowhere. */
export const CarriedCode = ({ taken, say }: { readonly taken: TakeAlong; readonly say: SayGuide }) => {
  const code = useMemo(() => qrCode(carriedText(itineraryOf(taken))), [taken])
  if (code.kind === "too-long") return <p hidden />
  return (
    <figure className={styles["code"]}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={say("along.carried-label")}>
        <path d={`M0 0h${code.size}v${code.size}h-${code.size}z`} fill="#fff" />
        <path d={code.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption>{say("along.carried")}</figcaption>
    </figure>
  )
}
