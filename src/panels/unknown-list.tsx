import { hasWords } from "../text/say.ts"
import styles from "./kit/kit.module.css"
import type { Reader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"

/** What no public source says, named so that a gap is not mistaken for an absence. */
export const UnknownList = ({ reader, unknown }: { readonly reader: Reader; readonly unknown: readonly string[] }) => {
  const names = unknown.flatMap((code) => {
    const key = `unknown.${code}`
    return hasWords(key) ? [reader.say(key)] : []
  })
  if (names.length === 0) return null
  return (
    <Section title={reader.say("site.unknown")}>
      <p className={styles["quiet"]}>{names.join(reader.view.language === "zh" ? "、" : ", ")}</p>
    </Section>
  )
}
