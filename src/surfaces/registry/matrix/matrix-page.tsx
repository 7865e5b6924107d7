import { useMemo } from "react"
import { progressTable, wallTable } from "../../../export/registry/matrix-tables.ts"
import common from "../../../panels/kit/desk.module.css"
import kit from "../../../panels/kit/kit.module.css"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { askedBrands, isNarrowed, ownBrands } from "../brands.ts"
import { ChosenBrand, ChosenPanel } from "../chosen-brand.tsx"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import { BrandCard } from "../list/brand-card.tsx"
import { BrandFilters } from "../list/brand-filters.tsx"
import { PrintRoom } from "../print-room.tsx"
import styles from "../registry.module.css"
import { FACES, NO_ASK, READINGS, ROWS } from "../registry-ask.ts"
import { Switch } from "../switch.tsx"
import { tableFrom } from "../table-from.ts"
import { TakeAlong } from "../take-along.tsx"
import { BrandWall } from "./brand-wall.tsx"
import { columnsOf, type ProgressRow, progressLines, progressRows } from "./progress-rows.ts"
import { columnWords, ProgressTable, rowWords } from "./progress-table.tsx"

/** 品牌矩阵 and 培育进度表: the set of brands as cards, or who stands at which stage. */
export const MatrixPage = (desk: LookedDesk) => {
  const { reader, words, ask, look } = desk
  const { say } = words
  const { brands } = reader.atlas
  const profiles = useMemo(() => new Map(look.profiles.map((one) => [one.brand, one])), [look])
  // A cell that lies open narrows nothing: it is one of the table's own.
  const isCell = ask.face === "table" && ask.depth > 0
  const { sort, tier, place, words: asked, column, by, reading } = ask
  const narrowed = isCell ? null : column
  const wanted = useMemo(
    () => ({ ...NO_ASK, sort, tier, place, words: asked, column: narrowed, reading }),
    [sort, tier, place, asked, narrowed, reading],
  )
  const shown = useMemo(() => askedBrands(brands, wanted, profiles), [brands, wanted, profiles])
  const rows = useMemo(() => progressRows(shown, { by, reading }), [shown, by, reading])
  const lines = useMemo(() => progressLines(rows, ask.grouped && by === "unit"), [rows, ask.grouped, by])
  const columns = columnsOf(reading)
  const isTable = ask.face === "table"
  const title = say(isTable ? "registry.progress" : "registry.wall")
  const from = tableFrom(desk)
  const isDouble = ({ name, brands: many }: ProgressRow): boolean =>
    by === "unit" && name.kind !== "not-known" && many.length > 1
  const toldName = (row: ProgressRow): string =>
    isDouble(row)
      ? `${rowWords(desk, row.name)} (${say("registry.several", { count: row.brands.length })})`
      : rowWords(desk, row.name)
  const tables = () => {
    const progress = progressTable(
      rows.map((row) => ({ ...row, name: toldName(row) })),
      columns,
      (one) => columnWords(words, one),
      say(`brand.${by}`),
      from,
    )
    const wall = wallTable(shown, from)
    return isTable ? [progress, wall] : [wall, progress]
  }
  if (ask.paper) return <PrintRoom desk={desk} title={title} tables={() => tables().slice(0, 1)} />
  const open = isCell ? rows.find(({ key }) => key === ask.chosen) : undefined
  const inCell = open === undefined || column === null ? [] : (open.cells[column] ?? [])
  const doubles = rows.filter(isDouble).length
  return (
    <>
      {isTable && open !== undefined && column !== null ? (
        <ChosenPanel desk={desk} kicker={columnWords(words, column)} title={rowWords(desk, open.name)}>
          <LongList
            reader={reader}
            entries={inCell}
            row={(brand) => <BrandCard key={brand.id} desk={desk} brand={brand} profile={profiles.get(brand.id)} />}
          />
        </ChosenPanel>
      ) : (
        <ChosenBrand desk={desk} />
      )}
      <h2 className={common["hidden"]}>{title}</h2>
      <Switch
        label={say("registry.face")}
        choices={FACES.map((face) => ({ value: face, words: say(`registry.face-${face}`) }))}
        value={ask.face}
        choose={(face) => askAgain(desk, { face, column: null })}
      />
      <BrandFilters desk={desk} />
      {isTable && (
        <div className={styles["switches"]}>
          <Switch
            label={say("registry.rows")}
            choices={ROWS.map((one) => ({ value: one, words: say(`registry.by-${one}`) }))}
            value={by}
            choose={(one) => askAgain(desk, { by: one })}
          />
          <Switch
            label={say("registry.reading")}
            choices={READINGS.map((one) => ({ value: one, words: say(`registry.reading-${one}`) }))}
            value={reading}
            choose={(one) => askAgain(desk, { reading: one, column: null })}
          />
          {by === "unit" && (
            <label className={styles["tick"]}>
              <input
                type="checkbox"
                checked={ask.grouped}
                onChange={({ target }) => askAgain(desk, { grouped: target.checked })}
              />
              {say("registry.group-by-tier")}
            </label>
          )}
        </div>
      )}
      <p role="status">
        {say(isNarrowed(ask) ? "registry.shown-of" : "registry.shown-all", {
          count: shown.length,
          of: ownBrands(brands).length,
        })}
        {isTable && ` · ${say("registry.rows-count", { count: rows.length })}`}
        {doubles > 0 && ` · ${say("registry.doubles", { count: doubles })}`}
      </p>
      <TakeAlong desk={desk} title={title} tables={tables} />
      {shown.length === 0 ? (
        <div className={kit["empty"]}>
          <p>{say("registry.none-found")}</p>
        </div>
      ) : isTable ? (
        <ProgressTable key={`${by} ${reading}`} desk={desk} lines={lines} rows={rows} columns={columns} />
      ) : (
        <BrandWall desk={desk} brands={shown} />
      )}
    </>
  )
}
