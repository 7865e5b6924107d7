import { qrCode } from "../../../export/qr.ts"
import type { SayGuide } from "../../../text/guide-words.ts"
import styles from "./take-along.module.css"

/** The address of a tour as a QR code; words instead where it is too long for one. */
export const TourCode = ({ link, say }: { readonly link: string; readonly say: SayGuide }) => {
  const code = qrCode(link)
  if (code.kind === "too-long") return <p className={styles["quiet"]}>{say("along.code-too-long")}</p>
  return (
    <figure className={styles["code"]}>
      <svg viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={say("along.code-label")}>
        <path d={`M0 0h${code.size}v${code.size}h-${code.size}z`} fill="#fff" />
        <path d={code.path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <figcaption>{say("along.scan")}</figcaption>
    </figure>
  )
}
