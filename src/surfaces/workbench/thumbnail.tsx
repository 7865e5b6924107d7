import { useEffect, useMemo } from "react"
import styles from "./workbench.module.css"

type ThumbnailProps = { readonly bytes: Uint8Array | undefined; readonly type: string; readonly alt: string }

/** A small view of a picture that lies in the draft. */
export const Thumbnail = ({ bytes, type, alt }: ThumbnailProps) => {
  const url = useMemo(
    () => (bytes === undefined ? null : URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }))),
    [bytes, type],
  )
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url])
  return url === null ? null : <img className={styles["thumbnail"]} src={url} alt={alt} />
}
