import type { Media } from "../domain/site.ts"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

/** A site's photographs, each with the words that stand for it. Only ever through `<img>`: a drawing from a data file runs nothing. */
export const Photographs = ({ reader, media }: { readonly reader: CityReader; readonly media: readonly Media[] }) => {
  const photographs = media.filter(({ kind }) => kind === "photo")
  if (photographs.length === 0) return null
  return (
    <div className={styles["photographs"]}>
      {photographs.map(({ file, alt }) => (
        <figure key={file}>
          <img src={reader.fileUrl(file)} alt={reader.text(alt)} loading="lazy" decoding="async" />
          <figcaption className={styles["quiet"]}>{reader.text(alt)}</figcaption>
        </figure>
      ))}
    </div>
  )
}
