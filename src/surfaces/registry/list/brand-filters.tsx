import { useEffect, useState } from "react"
import { BRAND_STAGES, BRAND_TIERS } from "../../../domain/brand.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import { isNarrowed, ownBrands, placesOf } from "../brands.ts"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import { COLUMNS, NO_ASK, SORTS } from "../registry-ask.ts"

const TYPING_PAUSE_MS = 300

/** Words that narrow the list; they go into the address when the typing pauses. */
export const WordsField = (desk: LookedDesk) => {
  const { ask, words } = desk
  const [typed, setTyped] = useState(ask.words)
  const [sent, setSent] = useState(ask.words)
  if (ask.words !== sent) {
    setSent(ask.words)
    setTyped(ask.words)
  }
  useEffect(() => {
    if (typed === ask.words) return
    const wait = setTimeout(() => {
      setSent(typed)
      askAgain(desk, { words: typed })
    }, TYPING_PAUSE_MS)
    return () => clearTimeout(wait)
  }, [typed, ask.words, desk])
  return (
    <label>
      {words.say("registry.words")}
      <input
        type="search"
        className={styles["field"]}
        value={typed}
        placeholder={words.say("registry.words-example")}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  )
}

type BrandFiltersProps = { readonly desk: LookedDesk; readonly sorts?: boolean }

/** Tier, district, stage, words and order: what of the brands is looked at. */
export const BrandFilters = ({ desk, sorts = true }: BrandFiltersProps) => {
  const { reader, words, ask } = desk
  const { say } = words
  const own = ownBrands(reader.atlas.brands)
  const [opened] = useState(isNarrowed(ask))
  const tiers = BRAND_TIERS.filter((tier) => own.some((brand) => brand.tier === tier))
  return (
    <details className={styles["folded"]} open={opened}>
      <summary>
        <Glyph name="filter" /> {say("registry.filters")}
      </summary>
      <div className={`${kit["filters"]} ${styles["choices"]}`}>
        <label>
          {say("brand.tier")}
          <select
            value={ask.tier ?? ""}
            onChange={({ target }) =>
              askAgain(desk, { tier: BRAND_TIERS.find((tier) => tier === target.value) ?? null })
            }
          >
            <option value="">{say("registry.all-tiers")}</option>
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {say(`tier.${tier}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say("brand.place")}
          <select value={ask.place ?? ""} onChange={({ target }) => askAgain(desk, { place: target.value || null })}>
            <option value="">{say("registry.all-places")}</option>
            {placesOf(own).map((place) =>
              place === null ? null : (
                <option key={place.zh} value={place.zh}>
                  {reader.text(place)}
                </option>
              ),
            )}
          </select>
        </label>
        <label>
          {say("brand.stage")}
          <select
            value={ask.column ?? ""}
            onChange={({ target }) =>
              askAgain(desk, { column: COLUMNS.find((column) => column === target.value) ?? null })
            }
          >
            <option value="">{say("registry.all-stages")}</option>
            {BRAND_STAGES.map((stage) => (
              <option key={stage} value={stage}>
                {say(`brand-stage.${stage}`)}
              </option>
            ))}
            <option value="none">{say("registry.stage-none")}</option>
          </select>
        </label>
        {sorts && (
          <label>
            {say("registry.sort")}
            <select
              value={ask.sort}
              onChange={({ target }) =>
                askAgain(desk, { sort: SORTS.find((sort) => sort === target.value) ?? NO_ASK.sort })
              }
            >
              {SORTS.map((sort) => (
                <option key={sort} value={sort}>
                  {say(`registry.sort-${sort}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <WordsField {...desk} />
        {isNarrowed(ask) && (
          <button
            type="button"
            className={`${kit["action"]} ${styles["clear"]}`}
            onClick={() => askAgain(desk, { tier: null, place: null, words: "", column: null, check: null })}
          >
            <Glyph name="close" /> {say("registry.clear")}
          </button>
        )}
      </div>
    </details>
  )
}
