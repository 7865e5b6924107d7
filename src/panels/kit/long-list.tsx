import { type ReactNode, useState } from "react"
import styles from "./kit.module.css"
import type { Reader } from "./reader.ts"

const AT_ONCE = 80 // every real city so far fits; a list of thousands is searched, not scrolled

type LongListProps<Entry> = {
  readonly reader: Pick<Reader, "say">
  readonly entries: readonly Entry[]
  readonly row: (entry: Entry) => ReactNode
}

/** A list that shows its first rows and more when asked. */
export const LongList = <Entry,>({ reader, entries, row }: LongListProps<Entry>) => {
  const [shown, setShown] = useState(AT_ONCE)
  const left = entries.length - shown
  return (
    <>
      <ul className={styles["rows"]}>{entries.slice(0, shown).map(row)}</ul>
      {left > 0 && (
        <button type="button" className={styles["card"]} onClick={() => setShown(shown + AT_ONCE)}>
          {reader.say("list.more", { count: Math.min(left, AT_ONCE), left })}
        </button>
      )}
    </>
  )
}
