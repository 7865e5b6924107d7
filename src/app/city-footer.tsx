import type { Footer } from "../domain/atlas.ts"
import { inLanguage, type Language } from "../domain/local-text.ts"
import type { Say } from "../text/say.ts"
import styles from "./app.module.css"

/** Organiser, record numbers, contact, accessibility: what the city's data states, nothing where it states nothing. */
export const CityFooter = ({
  say,
  footer,
  language,
}: {
  readonly say: Say
  readonly footer: Footer
  readonly language: Language
}) => {
  const lines = [
    footer.organiser && say("footer.organiser", { text: inLanguage(footer.organiser, language) }),
    footer.icp && say("footer.icp", { text: footer.icp }),
    footer.police && say("footer.police", { text: footer.police }),
    footer.contact && say("footer.contact", { text: inLanguage(footer.contact, language) }),
    footer.accessibility && say("footer.accessibility", { text: inLanguage(footer.accessibility, language) }),
  ].filter((line) => line !== null)
  if (lines.length === 0) return null
  return (
    <footer className={styles["footer"]}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </footer>
  )
}
