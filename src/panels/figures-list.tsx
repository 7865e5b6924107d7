import type { Figure } from "../domain/figure.ts"
import { figureWords } from "../text/figure-words.ts"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

/** Results in figures, each with its year and who reported it. */
export const FiguresList = ({
  reader,
  figures,
}: {
  readonly reader: CityReader
  readonly figures: readonly Figure[]
}) => (
  <ul className={styles["figures"]}>
    {figures.map((figure) => {
      const source = figure.source === null ? undefined : reader.index.sources.get(figure.source)
      const year =
        figure.year === null ? reader.say("figure.no-year") : reader.say("figure.year", { year: figure.year })
      return (
        <li key={`${figure.what.zh} ${figure.value}`}>
          <span className={styles[typeof figure.value === "number" ? "figure-value" : "figure-words"]}>
            {figureWords(figure, reader.view.language)}
          </span>
          <span className={styles["figure-what"]}>{reader.text(figure.what)}</span>
          <span className={styles["quiet"]}>
            {year}
            {source === undefined ? "" : ` · ${reader.say("figure.source", { source: reader.text(source.label) })}`}
          </span>
        </li>
      )
    })}
  </ul>
)
