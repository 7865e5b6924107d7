import { useEffect, useRef } from "react"
import kit from "../../../panels/kit/kit.module.css"
import { saveFile } from "../../../panels/kit/save-file.ts"
import type { SayGuide } from "../../../text/guide-words.ts"
import type { MadePicture } from "./make-picture.ts"
import styles from "./take-along.module.css"

type PictureDialogProps = {
  readonly picture: MadePicture
  readonly say: SayGuide
  /** Saving works here; where it does not, the picture is pressed and held. */
  readonly saves: boolean
  readonly close: () => void
}

/** The long picture over the page, to press and hold or to save. */
export const PictureDialog = ({ picture, say, saves, close }: PictureDialogProps) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog ref={dialog} className={styles["dialog"]} aria-label={say("along.picture-alt")} onClose={close}>
      <div className={styles["dialog-bar"]}>
        <p>{say("along.picture-hold")}</p>
        {saves && (
          <button type="button" className={kit["action"]} onClick={() => saveFile(picture)}>
            {say("along.save")}
          </button>
        )}
        <button type="button" className={kit["action"]} onClick={() => dialog.current?.close()}>
          {say("along.close")}
        </button>
      </div>
      <div className={styles["picture"]}>
        <img src={picture.address} alt={say("along.picture-alt")} width={picture.width} height={picture.height} />
      </div>
    </dialog>
  )
}
