import { useMemo } from "react"
import kit from "../../../panels/kit/kit.module.css"
import { askedBrands, brandName } from "../brands.ts"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { BrandFilters } from "../list/brand-filters.tsx"
import styles from "../registry.module.css"
import { MOST_VISITING } from "../registry-ask.ts"

/** Chooses who takes part in a round: one by one, or all that the filters leave. */
export const Chooser = (desk: LookedDesk) => {
  const { reader, words, ask, look } = desk
  const { say } = words
  const profiles = useMemo(() => new Map(look.profiles.map((one) => [one.brand, one])), [look])
  const shown = useMemo(() => askedBrands(reader.atlas.brands, ask, profiles), [reader.atlas, ask, profiles])
  const chosen = new Set(ask.brands)
  const set = (brands: readonly string[]): void => askAgain(desk, { brands: brands.slice(0, MOST_VISITING) })
  const more = shown.filter(({ id }) => !chosen.has(id)).map(({ id }) => id)
  return (
    <>
      <BrandFilters desk={desk} sorts={false} />
      <p className={kit["actions"]}>
        <button
          type="button"
          className={kit["action"]}
          disabled={more.length === 0 || chosen.size >= MOST_VISITING}
          onClick={() => set([...ask.brands, ...more])}
        >
          {say("registry.choose-shown", { count: Math.min(more.length, MOST_VISITING - chosen.size) })}
        </button>
        <button type="button" className={kit["action"]} disabled={chosen.size === 0} onClick={() => set([])}>
          {say("registry.choose-none")}
        </button>
        <span role="status">{say("registry.chosen-count", { count: chosen.size, most: MOST_VISITING })}</span>
      </p>
      <ul className={styles["pick"]}>
        {shown.map((brand) => (
          <li key={brand.id}>
            <label className={styles["tick"]}>
              <input
                type="checkbox"
                checked={chosen.has(brand.id)}
                disabled={!chosen.has(brand.id) && chosen.size >= MOST_VISITING}
                onChange={({ target }) =>
                  set(target.checked ? [...ask.brands, brand.id] : ask.brands.filter((id) => id !== brand.id))
                }
              />
              <span>
                {brandName(reader, brand)}
                <span className={styles["card-note"]}>
                  {brand.unit === null ? say("registry.unit-unknown") : reader.text(brand.unit)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}
