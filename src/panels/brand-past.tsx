import type { Brand, StageReached } from "../domain/brand.ts"
import type { BrandId } from "../domain/ids.ts"
import en from "../text/en/brands-more.json" with { type: "json" }
import zh from "../text/zh/brands-more.json" with { type: "json" }
import type { Intent } from "../view/intent.ts"
import { Facts } from "./kit/facts.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

const WORDS = { zh, en }

type BrandPastProps = {
  readonly reader: CityReader
  readonly brand: Brand
  /** Where a brand it learnt from, or that learnt from it, is opened. */
  readonly to: (brand: BrandId) => Intent
}

const byDate = (one: StageReached, other: StageReached): number => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0)

/** 建立基础、创建基础、推广故事, when it came to which stage, from whom it learnt and who learnt from it: what is known of them. */
export const BrandPast = ({ reader, brand, to }: BrandPastProps) => {
  const { atlas, index, say, text, view } = reader
  const words = WORDS[view.language]
  const learners = atlas.brands.filter(
    ({ id, elsewhere, learntFrom }) =>
      !elsewhere && id !== brand.id && learntFrom.some(({ from }) => from === brand.id),
  )
  const named = ({ id, name }: Brand) => (
    <Go reader={reader} to={to(id)} className={styles["link"]}>
      {name === null ? say("brands.unnamed") : text(name)}
    </Go>
  )
  const learnt = brand.learntFrom.flatMap(({ from, how, on }) => {
    const other = index.brands.get(from)
    return other === undefined
      ? []
      : [
          <li key={from}>
            {words[`how-${how}`]} {named(other)} {on ?? say("figure.no-year")}
          </li>,
        ]
  })
  const reached = [...brand.stagesReached].sort(byDate).map(({ stage, on }) => `${on} ${say(`brand-stage.${stage}`)}`)
  return (
    <Facts
      facts={[
        { label: words.foundation, value: brand.foundation && text(brand.foundation) },
        { label: words.creation, value: brand.creation && text(brand.creation) },
        { label: words.promotion, value: brand.promotion && text(brand.promotion) },
        { label: words.reached, value: reached.length === 0 ? null : reached.join(" → ") },
        { label: words.learnt, value: learnt.length === 0 ? null : <ul className={styles["points"]}>{learnt}</ul> },
        {
          label: words.learners,
          value:
            learners.length === 0 ? null : (
              <ul className={styles["points"]}>
                {learners.map((other) => (
                  <li key={other.id}>{named(other)}</li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}
