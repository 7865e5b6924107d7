import type { SourceId } from "../domain/ids.ts"
import { Glyph } from "./kit/glyph.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

// A data file is no place to run code from: anything but these is shown as words.
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

/** Where the facts come from, as they are cited in public; linked only where the data allows it. */
export const SourcesList = ({ reader, ids }: { readonly reader: CityReader; readonly ids: readonly SourceId[] }) => {
  const sources = ids.flatMap((id) => reader.index.sources.get(id) ?? [])
  if (sources.length === 0) return <p className={styles["quiet"]}>{reader.say("sources.none")}</p>
  return (
    <ul className={styles["sources"]}>
      {sources.map((source) => (
        <li key={source.id}>
          {source.url !== null && isWebAddress(source.url) ? (
            <a href={source.url} target="_blank" rel="noreferrer" title={reader.say("sources.open")}>
              {reader.text(source.title)}
              {"\u2060"}
              <Glyph name="link" />
            </a>
          ) : (
            reader.text(source.title)
          )}
          <span className={styles["quiet"]}> {reader.text(source.label)}</span>
        </li>
      ))}
    </ul>
  )
}
