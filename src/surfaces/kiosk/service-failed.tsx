import type { SayKiosk } from "../../text/kiosk-words.ts"
import styles from "./kiosk.module.css"

type ServiceFailedProps = { readonly say: SayKiosk; readonly close: () => void; readonly reload: () => void }

/** The staff's page could not be shown: the two ways on that always work. */
export const ServiceFailed = ({ say, close, reload }: ServiceFailedProps) => (
  <div className={styles["veil"]}>
    <div className={styles["dialog"]} role="alertdialog" aria-modal="true" aria-label={say("kiosk.service")}>
      <p>{say("kiosk.part-failed")}</p>
      <div className={styles["choices"]}>
        <button type="button" onClick={reload}>
          {say("kiosk.reload")}
        </button>
        <button type="button" className={styles["main"]} onClick={close}>
          {say("kiosk.back-to-hall")}
        </button>
      </div>
    </div>
  </div>
)
