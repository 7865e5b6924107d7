import { useMemo } from "react"
import { brandsTable } from "../../../export/registry/brand-tables.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { askedBrands } from "../brands.ts"
import { ChosenBrand } from "../chosen-brand.tsx"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { BrandCard } from "../list/brand-card.tsx"
import { BrandFilters } from "../list/brand-filters.tsx"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { SIZES } from "../registry-ask.ts"
import { Switch } from "../switch.tsx"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { brandMarks } from "./brand-marks.ts"
import { TreeOfTiers } from "./tree-of-tiers.tsx"

/** 品牌集群: brands by tier on the map, with the tree of tiers that filters it. A mark tapped on the map opens its brand here. */
export const ClusterPage = (desk: LookedDesk) => {
  const { reader, words, ask, look } = desk
  const { say } = words
  const { atlas, index } = reader
  const profiles = useMemo(() => new Map(look.profiles.map((one) => [one.brand, one])), [look])
  const shown = useMemo(() => askedBrands(atlas.brands, ask, profiles), [atlas, ask, profiles])
  const marks = useMemo(() => brandMarks(shown, index, ask.sized), [shown, index, ask.sized])
  const drawn = new Set(marks.map(({ brand }) => brand.id)).size
  const title = say("registry.part-cluster")
  const tables = () => [brandsTable(shown, profiles, tableFrom(desk))]
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={tables} />
  return (
    <>
      <ChosenBrand desk={desk} />
      <h2 className={common["hidden"]}>{title}</h2>
      <div className={styles["switches"]}>
        <Switch
          label={say("registry.sized")}
          choices={SIZES.map((size) => ({ value: size, words: say(`registry.sized-${size}`) }))}
          value={ask.sized}
          choose={(sized) => askAgain(desk, { sized })}
        />
        <label className={styles["tick"]}>
          <input
            type="checkbox"
            checked={ask.density}
            onChange={({ target }) => askAgain(desk, { density: target.checked })}
          />
          {say("registry.density")}
        </label>
      </div>
      {ask.density && <p className={kit["quiet"]}>{say("registry.density-note")}</p>}
      <p role="status">
        {say("registry.on-map", { count: shown.length, drawn, marks: marks.length })}
        {shown.length > drawn && ` ${say("registry.off-map", { count: shown.length - drawn })}`}
      </p>
      <TreeOfTiers {...desk} />
      <BrandFilters desk={desk} />
      <TakeAlong desk={desk} title={title} tables={tables} />
      {shown.length === 0 ? (
        <div className={kit["empty"]}>
          <p>{say("registry.none-found")}</p>
        </div>
      ) : (
        <div className={styles["cards"]}>
          <LongList
            key={`${ask.tier} ${ask.place}`}
            reader={reader}
            entries={shown}
            row={(brand) => <BrandCard key={brand.id} desk={desk} brand={brand} profile={profiles.get(brand.id)} />}
          />
        </div>
      )}
    </>
  )
}
