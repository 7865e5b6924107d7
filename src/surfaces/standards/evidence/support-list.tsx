import type { Support } from "../../../domain/finding.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import type { DeskState } from "../desk-state.ts"
import styles from "../standards.module.css"

// A data file is no place to run code from: anything but these is shown as words.
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url)

type SupportProps = { readonly desk: Pick<DeskState, "reader" | "say">; readonly support: Support }

const SourceWords = ({ desk: { reader, say }, support: { evidence } }: SupportProps) => {
  if (evidence === null) return <span className={kit["quiet"]}>{say("standards.no-source")}</span>
  const source = evidence.source === null ? undefined : reader.index.sources.get(evidence.source)
  if (source === undefined)
    return (
      <span>
        {evidence.file === null ? say("standards.no-source") : say("standards.file", { file: evidence.file })}
      </span>
    )
  const title = reader.text(source.title)
  return (
    <>
      {source.url !== null && isWebAddress(source.url) ? (
        <a className={kit["link"]} href={source.url} target="_blank" rel="noreferrer" title={say("sources.open")}>
          {title} <Glyph name="link" />
        </a>
      ) : (
        <span>{title}</span>
      )}
      <span className={kit["quiet"]}>{reader.text(source.label)}</span>
    </>
  )
}

const SupportLine = ({ desk, support }: SupportProps) => {
  const { reader, say } = desk
  const { evidence, stale } = support
  const site = support.site === null ? undefined : reader.index.sites.get(support.site)
  return (
    <li className={styles["support"]}>
      {site !== undefined && (
        <Go
          reader={reader}
          to={{ kind: "open-site", site: site.id, belt: reader.index.beltsOfSite.get(site.id)?.[0]?.id ?? null }}
          className={kit["link"]}
          site={site.id}
        >
          <Glyph name="place" /> {reader.text(site.name)}
        </Go>
      )}
      <SourceWords desk={desk} support={support} />
      {evidence !== null && (
        <span className={kit["quiet"]}>
          {evidence.date === null ? say("standards.undated") : say("standards.dated", { date: evidence.date })}
          {evidence.note !== null && ` · ${reader.text(evidence.note)}`}
        </span>
      )}
      {stale && <span className={styles["stale"]}>{say("finding.stale")}</span>}
    </li>
  )
}

/** What a finding rests on: what, where, after which source, and when. */
export const SupportList = ({
  desk,
  support,
}: {
  readonly desk: SupportProps["desk"]
  readonly support: readonly Support[]
}) => (
  <ul className={styles["supports"]}>
    {support.map((one) => (
      <SupportLine key={JSON.stringify([one.site, one.evidence])} desk={desk} support={one} />
    ))}
  </ul>
)
