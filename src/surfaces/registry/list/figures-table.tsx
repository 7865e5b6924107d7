import type { Brand } from "../../../domain/brand.ts"
import type { Figure } from "../../../domain/figure.ts"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { figureWords } from "../../../text/figure-words.ts"
import { brandName } from "../brands.ts"
import type { LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"

type Told = { readonly brand: Brand; readonly figure: Figure; readonly key: string }

/** Results counted, each with year and source: never added up, since nobody says that they count the same. */
export const FiguresTable = ({ desk, brands }: { readonly desk: LookedDesk; readonly brands: readonly Brand[] }) => {
  const { reader, words } = desk
  const { say } = words
  const told = brands.flatMap((brand) =>
    brand.figures.map((figure, at): Told => ({ brand, figure, key: `${brand.id} ${at}` })),
  )
  if (told.length === 0) return null
  const stating = new Set(told.map(({ brand }) => brand.id)).size
  return (
    <details className={styles["kind"]}>
      <summary>{say("registry.figures", { count: told.length, brands: stating, of: brands.length })}</summary>
      <p className={kit["quiet"]}>{say("registry.figures-note")}</p>
      <LongList
        reader={reader}
        entries={told}
        row={({ brand, figure, key }) => {
          const source = figure.source === null ? undefined : reader.index.sources.get(figure.source)
          return (
            <li key={key} className={styles["figure"]}>
              <strong>{figureWords(figure, reader.view.language)}</strong> {reader.text(figure.what)}
              <span className={styles["card-note"]}>
                {[
                  brandName(reader, brand),
                  figure.year === null ? say("figure.no-year") : say("figure.year", { year: figure.year }),
                  source === undefined
                    ? say("registry.no-source")
                    : say("figure.source", { source: reader.text(source.label) }),
                ].join(" · ")}
              </span>
            </li>
          )
        }}
      />
    </details>
  )
}
