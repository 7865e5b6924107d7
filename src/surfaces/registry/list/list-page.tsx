import { useMemo } from "react"
import { brandsTable, checksTable } from "../../../export/registry/brand-tables.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { askedBrands, isNarrowed, ownBrands } from "../brands.ts"
import { ChosenBrand, missingWords } from "../chosen-brand.tsx"
import type { LookedDesk } from "../desk-state.ts"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { TaskButton } from "../task-button.tsx"
import { profileTask } from "../tasks.ts"
import { BrandCard } from "./brand-card.tsx"
import { BrandFilters } from "./brand-filters.tsx"
import { ChecksList } from "./checks-list.tsx"
import { FiguresTable } from "./figures-table.tsx"

/** 品牌名录: every brand on a card, what is missing, what the checks say, and figures with year and source. */
export const ListPage = (desk: LookedDesk) => {
  const { reader, words, ask, look } = desk
  const { say } = words
  const { atlas, index } = reader
  const profiles = useMemo(() => new Map(look.profiles.map((one) => [one.brand, one])), [look])
  const among = useMemo(
    () =>
      ask.check === null
        ? null
        : new Set(look.findings.filter(({ kind }) => kind === ask.check).flatMap(({ brands }) => brands)),
    [look, ask.check],
  )
  const shown = useMemo(() => askedBrands(atlas.brands, ask, profiles, among), [atlas, ask, profiles, among])
  const own = ownBrands(atlas.brands)
  const elsewhere = atlas.brands.filter((brand) => brand.elsewhere)
  const title = say("registry.part-list")
  const tables = () => [
    brandsTable(shown, profiles, tableFrom(desk)),
    checksTable(look.findings, desk.sayFinding, tableFrom(desk)),
  ]
  const lacking = shown.flatMap((brand) => {
    const profile = profiles.get(brand.id)
    return profile === undefined || profile.missing.length === 0 ? [] : [{ brand, profile }]
  })
  const several = shown.filter(({ id }) => (index.sitesOfBrand.get(id)?.length ?? 0) > 1).length
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={tables} />
  return (
    <>
      <ChosenBrand desk={desk} />
      <h2 className={common["hidden"]}>{title}</h2>
      <BrandFilters desk={desk} />
      <p role="status">
        {say(isNarrowed(ask) ? "registry.shown-of" : "registry.shown-all", { count: shown.length, of: own.length })} ·{" "}
        {say("registry.complete-of", { count: shown.length - lacking.length, of: shown.length })}
        {several > 0 && ` · ${say("registry.several-sites", { count: several })}`}
      </p>
      <TakeAlong desk={desk} title={title} tables={tables}>
        {lacking.length > 0 && (
          <TaskButton
            desk={desk}
            label={say("registry.all-missing-to-tasks", { count: lacking.length })}
            tasks={() =>
              lacking.map(({ brand, profile }) =>
                profileTask(brand, profile, index.sitesOfBrand.get(brand.id)?.[0]?.id ?? null, (fields) =>
                  missingWords(desk, brand, fields),
                ),
              )
            }
          />
        )}
      </TakeAlong>
      {shown.length === 0 ? (
        <div className={kit["empty"]}>
          <p>{say(own.length === 0 ? "brands.empty" : "registry.none-found")}</p>
        </div>
      ) : (
        <div className={styles["cards"]}>
          <LongList
            key={JSON.stringify(shown.slice(0, 3).map(({ id }) => id))}
            reader={reader}
            entries={shown}
            row={(brand) => <BrandCard key={brand.id} desk={desk} brand={brand} profile={profiles.get(brand.id)} />}
          />
        </div>
      )}
      <div data-staff>
        <ChecksList {...desk} />
      </div>
      <FiguresTable desk={desk} brands={shown} />
      {elsewhere.length > 0 && !isNarrowed(ask) && (
        <Section title={`${say("brands.elsewhere")} · ${elsewhere.length}`}>
          <p className={kit["quiet"]}>{say("brands.elsewhere-note")}</p>
          <div className={styles["cards"]}>
            <ul className={kit["rows"]}>
              {elsewhere.map((brand) => (
                <BrandCard key={brand.id} desk={desk} brand={brand} profile={undefined} />
              ))}
            </ul>
          </div>
        </Section>
      )}
    </>
  )
}
