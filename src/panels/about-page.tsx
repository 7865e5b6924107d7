import { Facts } from "./kit/facts.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { SourcesList } from "./sources-list.tsx"

type AboutPageProps = {
  readonly reader: CityReader
  readonly problems: number
  readonly baseAttribution: readonly string[]
}

/** Where the data comes from, how to read it, by which standards, under which licences. */
export const AboutPage = ({ reader, problems, baseAttribution }: AboutPageProps) => {
  const { say, text, atlas } = reader
  return (
    <>
      <header className={styles["page-head"]}>
        <h1>{say("about.title")}</h1>
        <p className={styles["lead"]}>{atlas.fictional ? say("app.fictional-note") : say("about.honesty")}</p>
      </header>
      <Facts facts={[{ label: say("about.edition"), value: atlas.edition }]} />
      <Section title={say("about.attribution")}>
        <ul className={styles["points"]}>
          {atlas.attribution.map((line) => (
            <li key={line.zh}>{text(line)}</li>
          ))}
          {baseAttribution.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Section>
      {atlas.standards.length > 0 && (
        <Section title={say("about.standards")}>
          <ul className={styles["points"]}>
            {[...new Set(atlas.standards.map((standard) => text(standard.source)))].map((source) => (
              <li key={source}>
                {atlas.standards
                  .filter((standard) => text(standard.source) === source)
                  .map((standard) => text(standard.title))
                  .join(" · ")}
                <span className={styles["row-details"]}>{source}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={say("about.sources", { count: atlas.sources.length })}>
        <SourcesList reader={reader} ids={atlas.sources.map((source) => source.id)} />
      </Section>
      <Section title={say("about.licences")}>
        <p>
          <a className={styles["link"]} href="licences.md" target="_blank" rel="noreferrer">
            {say("about.licences-link")}
          </a>
        </p>
        <p>
          {problems === 0 ? (
            <span className={styles["quiet"]}>{say("about.no-problems")}</span>
          ) : (
            <Go reader={reader} to={{ kind: "open-problems" }} className={styles["link"]}>
              {say("about.problems", { count: problems })}
            </Go>
          )}
        </p>
      </Section>
    </>
  )
}
