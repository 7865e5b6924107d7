import { useMemo } from "react"
import type { BrandFinding } from "../../../compute/brands/brand-finding.ts"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { askAgain, type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import styles from "../registry.module.css"

const keyOf = ({ kind, brands, sites }: BrandFinding): string => `${kind} ${brands.join(" ")} ${sites.join(" ")}`

/** What the checks found, kind by kind, each with its reason; a kind that is chosen narrows the cards to its brands. */
export const ChecksList = (desk: LookedDesk) => {
  const { reader, words, ask, part, look } = desk
  const { say } = words
  const kinds = useMemo(() => {
    const byKind = new Map<BrandFinding["kind"], BrandFinding[]>()
    for (const finding of look.findings) {
      const known = byKind.get(finding.kind)
      if (known === undefined) byKind.set(finding.kind, [finding])
      else known.push(finding)
    }
    return [...byKind]
  }, [look])
  if (kinds.length === 0) return null
  return (
    <Section title={`${say("registry.checks")} · ${look.findings.length}`}>
      <p className={kit["quiet"]}>{say("registry.checks-note")}</p>
      {kinds.map(([kind, findings]) => (
        <details key={kind} className={styles["kind"]} open={ask.check === kind}>
          <summary>
            {words.checks[`kind.${kind}`]} · {findings.length}
          </summary>
          {kind !== "site-without-brand" && (
            <label className={styles["tick"]}>
              <input
                type="checkbox"
                checked={ask.check === kind}
                onChange={({ target }) => askAgain(desk, { check: target.checked ? kind : null })}
              />
              {say("registry.only-these")}
            </label>
          )}
          <LongList
            reader={reader}
            entries={findings}
            row={(finding) => {
              const [brand] = finding.brands
              const [site] = finding.sites
              return (
                <li key={keyOf(finding)}>
                  {brand !== undefined ? (
                    <Go
                      reader={reader}
                      to={openRegistryDesk(part, { ...ask, depth: 1, chosen: brand })}
                      className={kit["row"]}
                    >
                      {desk.sayFinding(finding)}
                    </Go>
                  ) : site !== undefined ? (
                    <Go reader={reader} to={{ kind: "open-site", site, belt: null }} className={kit["row"]} site={site}>
                      {desk.sayFinding(finding)}
                    </Go>
                  ) : (
                    desk.sayFinding(finding)
                  )}
                </li>
              )
            }}
          />
        </details>
      ))}
    </Section>
  )
}
