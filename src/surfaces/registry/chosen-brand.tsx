import { type ReactNode, useEffect, useRef } from "react"
import type { Brand } from "../../domain/brand.ts"
import { BrandPast } from "../../panels/brand-past.tsx"
import { FiguresList } from "../../panels/figures-list.tsx"
import { Facts } from "../../panels/kit/facts.tsx"
import { Glyph } from "../../panels/kit/glyph.tsx"
import { Go } from "../../panels/kit/go.tsx"
import kit from "../../panels/kit/kit.module.css"
import { SiteRow } from "../../panels/site-row.tsx"
import { brandName } from "./brands.ts"
import { askAgain, type LookedDesk, openRegistryDesk } from "./desk-state.ts"
import styles from "./registry.module.css"
import { TaskButton } from "./task-button.tsx"
import { profileTask } from "./tasks.ts"

type ChosenPanelProps = {
  readonly desk: LookedDesk
  readonly kicker: string
  readonly title: string
  readonly children: ReactNode
}

/** What was chosen, open at the head of the page until Back, Esc or its cross closes it. */
export const ChosenPanel = ({ desk, kicker, title, children }: ChosenPanelProps) => {
  const { words, ask } = desk
  const panel = useRef<HTMLElement>(null)
  const { chosen } = ask
  useEffect(() => {
    if (chosen !== null) panel.current?.focus({ preventScroll: true })
  }, [chosen])
  const close = (): void => (ask.depth > 0 && history.length > 1 ? history.back() : askAgain(desk, {}))
  return (
    <section
      ref={panel}
      className={styles["chosen"]}
      tabIndex={-1}
      aria-label={title}
      onKeyDown={({ key }) => {
        if (key === "Escape") close()
      }}
    >
      <header className={styles["chosen-head"]}>
        <div>
          <p className={kit["quiet"]}>{kicker}</p>
          <h2>{title}</h2>
        </div>
        <button type="button" className={styles["close"]} aria-label={words.say("registry.close")} onClick={close}>
          <Glyph name="close" />
        </button>
      </header>
      <div className={styles["chosen-body"]}>{children}</div>
    </section>
  )
}

/** The brand that was chosen: what is missing, what the checks say, its past, its figures and its sites. */
export const ChosenBrand = ({ desk }: { readonly desk: LookedDesk }) => {
  const { reader, words, ask, part, look } = desk
  const { say } = words
  const brand = reader.atlas.brands.find(({ id }) => id === ask.chosen)
  if (ask.depth === 0 || brand === undefined) return null
  const profile = look.profiles.find((one) => one.brand === brand.id)
  const found = look.findings.filter(({ brands }) => brands.includes(brand.id))
  const sites = reader.index.sitesOfBrand.get(brand.id) ?? []
  const [site = null] = sites
  const missing = profile?.missing ?? []
  return (
    <ChosenPanel
      desk={desk}
      kicker={[
        say(brand.elsewhere ? "brands.elsewhere" : `tier.${brand.tier}`),
        brand.unit === null ? say("registry.unit-unknown") : reader.text(brand.unit),
      ].join(" · ")}
      title={brandName(reader, brand)}
    >
      <p className={kit["actions"]}>
        <Go reader={reader} to={{ kind: "open-brand", brand: brand.id }} className={kit["action"]}>
          <Glyph name="book" /> {say("registry.profile")}
        </Go>
        {profile !== undefined && missing.length > 0 && (
          <TaskButton
            desk={desk}
            label={say("registry.missing-to-tasks")}
            tasks={() => [profileTask(brand, profile, site?.id ?? null, (fields) => missingWords(desk, brand, fields))]}
          />
        )}
      </p>
      {missing.length > 0 && (
        <>
          <h3>{say("registry.missing-title")}</h3>
          <ul className={styles["tags"]}>
            {missing.map((field) => (
              <li key={field}>{words.checks[`field.${field}`]}</li>
            ))}
          </ul>
        </>
      )}
      {found.length > 0 && (
        <>
          <h3>{say("registry.checks")}</h3>
          <ul className={kit["points"]}>
            {found.map((finding) => (
              <li key={`${finding.kind} ${finding.brands.join(" ")}`}>{desk.sayFinding(finding)}</li>
            ))}
          </ul>
        </>
      )}
      <Facts facts={[{ label: say("brand.awarded"), value: brand.awardedOn }]} />
      <BrandPast reader={reader} brand={brand} to={(id) => openRegistryDesk(part, { ...ask, depth: 1, chosen: id })} />
      {brand.figures.length > 0 && (
        <>
          <h3>{say("site.results")}</h3>
          <FiguresList reader={reader} figures={brand.figures} />
        </>
      )}
      {sites.length > 0 && (
        <>
          <h3>{say("brand.sites")}</h3>
          <ul className={kit["rows"]}>
            {sites.map((one) => (
              <SiteRow key={one.id} reader={reader} site={one} belt={null} />
            ))}
          </ul>
        </>
      )}
    </ChosenPanel>
  )
}

/** What a profile lacks, in both languages: tasks are read by others too. */
export const missingWords = (
  { words, reader }: Pick<LookedDesk, "words" | "reader">,
  brand: Brand,
  missing: LookedDesk["look"]["profiles"][number]["missing"],
) => {
  const fields = missing.map((field) => words.checks[`field.${field}`]).join(words.checks.join)
  return { zh: words.say("registry.task-profile", { name: brandName(reader, brand), fields }) }
}
