import { useMemo } from "react"
import { qrCode } from "../../export/qr.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

type OutsideLinkProps = { readonly say: SayKiosk; readonly address: string; readonly close: () => void }

/** A link that leads out of the hall, as a code for the visitor's own phone. */
export const OutsideLink = ({ say, address, close }: OutsideLinkProps) => {
  const code = useMemo(() => qrCode(address), [address])
  return (
    <div className={styles["veil"]}>
      <div className={styles["dialog"]} role="dialog" aria-modal="true" aria-label={say("kiosk.scan")}>
        <h2>{say("kiosk.scan")}</h2>
        {code.kind === "made" && (
          <svg className={styles["code"]} viewBox={`0 0 ${code.size} ${code.size}`} role="img" aria-label={address}>
            <path d={code.path} />
          </svg>
        )}
        <p className={styles["small"]}>{address}</p>
        <div className={styles["choices"]}>
          <button type="button" className={styles["main"]} onClick={close}>
            {say("kiosk.close")}
          </button>
        </div>
      </div>
    </div>
  )
}
