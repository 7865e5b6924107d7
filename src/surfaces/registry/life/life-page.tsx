import { useMemo } from "react"
import type { BrandLife, Standing } from "../../../compute/brands/lives.ts"
import { BRAND_STAGES, type Brand } from "../../../domain/brand.ts"
import { livesTable } from "../../../export/registry/lives-table.ts"
import common from "../../../panels/kit/desk.module.css"
import { Go } from "../../../panels/kit/go.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { Section } from "../../../panels/kit/section.tsx"
import { askedBrands, brandName } from "../brands.ts"
import { ChosenBrand } from "../chosen-brand.tsx"
import { type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import { BrandFilters } from "../list/brand-filters.tsx"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { lifeLane, yearsOf } from "./lanes.ts"

type Told = { readonly brand: Brand; readonly life: BrandLife }

const Lane = ({
  desk,
  told,
  years,
}: {
  readonly desk: LookedDesk
  readonly told: Told
  readonly years: readonly number[]
}) => {
  const { reader, words, ask, part } = desk
  const { brand, life } = told
  return (
    <li>
      <Go
        reader={reader}
        to={openRegistryDesk(part, { ...ask, depth: 1, chosen: brand.id })}
        className={styles["lane"]}
        current={ask.chosen === brand.id}
      >
        <span className={styles["lane-name"]}>
          {brandName(reader, brand)}
          <span className={styles["card-note"]}>{words.say(`registry.standing-${life.standing}`)}</span>
        </span>
        <span className={styles["lane-track"]}>
          {lifeLane(life.reached, years).map(({ stage, on, at, level }) => (
            <span
              key={`${stage} ${on}`}
              className={styles["lane-mark"]}
              data-stage={stage}
              style={{ "--at": at, "--level": level } as Record<string, number>}
              title={`${on} ${words.say(`brand-stage.${stage}`)}`}
            >
              <i aria-hidden="true">{BRAND_STAGES.indexOf(stage) + 1}</i>
              <span className={common["hidden"]}>{`${on} ${words.say(`brand-stage.${stage}`)}`}</span>
            </span>
          ))}
          {life.reached.length === 0 && <span className={kit["quiet"]}>{words.say("registry.no-dates")}</span>}
        </span>
      </Go>
    </li>
  )
}

const SHOWN_STANDINGS: readonly Standing[] = ["moved", "still", "going", "lit", "not-known"]

/** 成长历程: stages over time, what moved this year, what has stood still, and who learnt from whom. */
export const LifePage = (desk: LookedDesk) => {
  const { reader, words, ask, look, today } = desk
  const { say } = words
  const { atlas } = reader
  const lives = useMemo(() => new Map(look.lives.map((life) => [life.brand, life])), [look])
  const profiles = useMemo(() => new Map(look.profiles.map((one) => [one.brand, one])), [look])
  const shown = useMemo(
    () =>
      askedBrands(atlas.brands, ask, profiles).flatMap((brand): readonly Told[] => {
        const life = lives.get(brand.id)
        return life === undefined ? [] : [{ brand, life }]
      }),
    [atlas, ask, profiles, lives],
  )
  const years = useMemo(
    () =>
      yearsOf(
        shown.map(({ life }) => life.reached),
        today,
      ),
    [shown, today],
  )
  const moved = shown.filter(({ life }) => life.movedThisYear)
  const models = [...shown].filter(({ life }) => life.learners.length > 0)
  models.sort((one, other) => other.life.learners.length - one.life.learners.length)
  const counts = (standing: Standing): number => shown.filter(({ life }) => life.standing === standing).length
  const title = say("registry.part-life")
  const tables = () => [livesTable(shown, tableFrom(desk))]
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={tables} />
  const groups = SHOWN_STANDINGS.map((standing) => ({
    standing,
    members: shown.filter(({ life }) => life.standing === standing),
  }))
  return (
    <>
      <ChosenBrand desk={desk} />
      <h2 className={common["hidden"]}>{title}</h2>
      <BrandFilters desk={desk} sorts={false} />
      <p role="status">
        {say("registry.moved-of", { count: moved.length, of: shown.length, year: today.slice(0, 4) })} ·{" "}
        {say("registry.still-of", { count: counts("still"), of: shown.length })} ·{" "}
        {say("registry.dates-unknown", { count: shown.filter(({ life }) => life.reached.length === 0).length })}
      </p>
      <p className={kit["quiet"]}>{say("registry.life-note")}</p>
      <ol className={styles["stage-key"]}>
        {BRAND_STAGES.map((stage, at) => (
          <li key={stage}>
            <span className={styles["lane-mark"]} data-stage={stage}>
              <i aria-hidden="true">{at + 1}</i>
            </span>
            {say(`brand-stage.${stage}`)}
          </li>
        ))}
      </ol>
      <TakeAlong desk={desk} title={title} tables={tables} />
      {groups.map(({ standing, members }) =>
        members.length === 0 ? null : (
          <Section key={standing} title={`${say(`registry.standing-${standing}`)} · ${members.length}`}>
            {standing !== "not-known" && (
              <div className={styles["lane-years"]} aria-hidden="true">
                {years.map((year, at) => (
                  <span key={year} style={{ "--at": at / Math.max(1, years.length) } as Record<string, number>}>
                    {year}
                  </span>
                ))}
              </div>
            )}
            <LongList
              reader={reader}
              entries={members}
              row={(told) => <Lane key={told.brand.id} desk={desk} told={told} years={years} />}
            />
          </Section>
        ),
      )}
      <Section title={say("registry.spread")}>
        {models.length === 0 ? (
          <p className={kit["quiet"]}>{say("registry.no-spread")}</p>
        ) : (
          <ul className={kit["rows"]}>
            {models.map(({ brand, life }) => (
              <li key={brand.id} className={styles["spread"]}>
                <Go
                  reader={reader}
                  to={openRegistryDesk("life", { ...ask, depth: 1, chosen: brand.id })}
                  className={kit["link"]}
                >
                  {brandName(reader, brand)}
                </Go>
                <span className={styles["card-note"]}>
                  {say("registry.learners-of", {
                    count: life.learners.length,
                    names: life.learners
                      .flatMap((id) => {
                        const learner = reader.index.brands.get(id)
                        return learner === undefined ? [] : brandName(reader, learner)
                      })
                      .join(words.checks.join),
                  })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}
