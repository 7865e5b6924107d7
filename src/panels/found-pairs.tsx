import { useDeferredValue, useEffect, useMemo } from "react"
import type { Pair } from "../domain/pair.ts"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"

const LISTED = 20 // of each kind, as of all that is found

const plain = (text: string): string => text.normalize("NFKC").toLowerCase()

/** The words of each pair: its units in both languages, and what is offered and needed. */
const wordsOf = ({ left, right, resources, needs }: Pair): string =>
  plain(
    [left.name, right.name]
      .flatMap(({ zh, en }) => [zh, en ?? ""])
      .concat([...resources, ...needs].map(({ category }) => category))
      .join("\u0000"),
  )

type FoundPairsProps = {
  readonly reader: CityReader
  readonly words: string
  /** Told how many were found and how many of them are listed. */
  readonly tell: (found: { readonly total: number; readonly listed: number }) => void
}

/** The pairs that fit every word asked, under what else was found; a row opens the pair among all pairs. */
export const FoundPairs = ({ reader, words, tell }: FoundPairsProps) => {
  const { atlas, say, text } = reader
  const texts = useMemo(() => atlas.pairs.map(wordsOf), [atlas])
  const asked = useDeferredValue(words)
  const found = useMemo(() => {
    const wanted = plain(asked)
      .split(/[\s,，、]+/)
      .filter((word) => word !== "")
    if (wanted.length === 0) return []
    return atlas.pairs.filter((_pair, at) => wanted.every((word) => texts[at]?.includes(word)))
  }, [atlas, texts, asked])
  const total = found.length
  useEffect(() => {
    tell({ total, listed: Math.min(LISTED, total) })
    return () => tell({ total: 0, listed: 0 })
  }, [tell, total])
  if (total === 0) return null
  return (
    <Section title={say("group.pairs")}>
      <ul className={styles["rows"]}>
        {found.slice(0, LISTED).map(({ id, left, right, state }) => (
          <li key={id}>
            {/* The question as the pages of pairs write it: "@" for what lies open. */}
            <Go
              reader={reader}
              to={{ kind: "open-desk", desk: "registry", part: "pairs", ask: `@chosen=${id}` }}
              className={styles["row"]}
            >
              <span className={styles["row-glyph"]}>
                <Glyph name="link" />
              </span>
              <span className={styles["row-words"]}>
                <span className={styles["row-name"]}>
                  {text(left.name)} ⇄ {text(right.name)}
                </span>
                <span className={styles["row-details"]}>{say(`pair-state.${state}`)}</span>
              </span>
              <Glyph name="next" />
            </Go>
          </li>
        ))}
      </ul>
    </Section>
  )
}
