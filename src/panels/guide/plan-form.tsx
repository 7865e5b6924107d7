import { BRAND_TIERS, type BrandTier } from "../../domain/brand.ts"
import type { SiteId } from "../../domain/ids.ts"
import { SITE_KINDS, type SiteKind } from "../../domain/site.ts"
import { TRAVEL_MODES } from "../../domain/tour.ts"
import type { VisitWish } from "../../domain/visit-wish.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { Glyph } from "../kit/glyph.tsx"
import { DepartureField, type NamedPlace } from "./departure-field.tsx"
import styles from "./guide.module.css"

type PlanFormProps = {
  readonly say: SayGuide
  readonly wish: VisitWish
  readonly change: (change: Partial<VisitWish>) => void
  readonly stops: readonly { readonly id: SiteId; readonly name: string }[]
  readonly stations: readonly NamedPlace[]
  readonly kinds: ReadonlySet<SiteKind>
  readonly tiers: ReadonlySet<BrandTier>
  readonly pick: () => void
  /** Null where the city does not allow the device to be asked. */
  readonly askHere: (() => void) | null
}

const CHOICES_OF_MINUTES = [30, 60, 90, 120, 150, 180, 240, 300, 360, 480] as const

const two = (number: number): string => String(number).padStart(2, "0")
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

const minuteOf = (text: string): number | null => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}

const minutesWords = (say: SayGuide, minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return say("take.minutes", { n: rest })
  return rest === 0 ? say("take.hours", { hours }) : say("take.hours-minutes", { hours, minutes: rest })
}

/** Which of a list are wanted: none ticked asks for all. */
const Ticks = <Choice extends string>({
  title,
  all,
  chosen,
  words,
  change,
}: {
  readonly title: string
  readonly all: readonly Choice[]
  readonly chosen: readonly Choice[]
  readonly words: (choice: Choice) => string
  readonly change: (chosen: readonly Choice[]) => void
}) => (
  <details data-wide open={chosen.length > 0}>
    <summary>
      {title}
      {chosen.length > 0 && ` (${chosen.length})`}
    </summary>
    <div className={styles["checks"]}>
      {all.map((choice) => (
        <label key={choice} className={styles["check"]}>
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={(event) =>
              change(event.target.checked ? [...chosen, choice] : chosen.filter((one) => one !== choice))
            }
          />
          {words(choice)}
        </label>
      ))}
    </div>
  </details>
)

/** What a person wants of a visit. Every change is answered at once. */
export const PlanForm = ({ say, wish, change, stops, stations, kinds, tiers, pick, askHere }: PlanFormProps) => {
  const minutes = new Set<number>(CHOICES_OF_MINUTES)
  if (wish.minutes !== null) minutes.add(wish.minutes)
  return (
    <form className={styles["form"]} onSubmit={(event) => event.preventDefault()}>
      <fieldset className={styles["choice"]} data-wide aria-label={say("plan.mode")}>
        {TRAVEL_MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="mode" checked={wish.mode === mode} onChange={() => change({ mode })} />
            <Glyph name={mode} /> {say(`plan.${mode}`)}
          </label>
        ))}
      </fieldset>
      <label>
        {say("plan.date")}
        <input
          type="date"
          value={wish.date}
          required
          onChange={(event) => event.target.value !== "" && change({ date: event.target.value })}
        />
      </label>
      <label>
        {say("plan.start")}
        <input
          type="time"
          value={clock(wish.startMinute)}
          required
          onChange={(event) => {
            const minute = minuteOf(event.target.value)
            if (minute !== null) change({ startMinute: minute })
          }}
        />
      </label>
      <label data-wide>
        {say("plan.minutes")}
        <select
          value={wish.minutes ?? ""}
          onChange={(event) => change({ minutes: event.target.value === "" ? null : Number(event.target.value) })}
        >
          <option value="">{say("plan.minutes-free")}</option>
          {[...minutes]
            .sort((a, b) => a - b)
            .map((one) => (
              <option key={one} value={one}>
                {minutesWords(say, one)}
              </option>
            ))}
        </select>
      </label>
      <DepartureField
        say={say}
        departure={wish.departure}
        change={(departure) => change({ departure })}
        stops={stops}
        stations={stations}
        pick={pick}
        askHere={askHere}
      />
      <label className={styles["check"]}>
        <input type="checkbox" checked={wish.round} onChange={(event) => change({ round: event.target.checked })} />
        {say("plan.round")}
      </label>
      <label className={styles["check"]}>
        <input type="checkbox" checked={wish.group} onChange={(event) => change({ group: event.target.checked })} />
        {say("plan.group")}
      </label>
      <Ticks
        title={say("plan.interests")}
        all={SITE_KINDS.filter((kind) => kinds.has(kind))}
        chosen={wish.kinds}
        words={(kind) => say(`site-kind.${kind}`)}
        change={(chosen) => change({ kinds: chosen })}
      />
      {tiers.size > 1 && (
        <Ticks
          title={say("plan.tiers")}
          all={BRAND_TIERS.filter((tier) => tiers.has(tier))}
          chosen={wish.tiers}
          words={(tier) => say(`tier.${tier}`)}
          change={(chosen) => change({ tiers: chosen })}
        />
      )}
    </form>
  )
}
