import type { Belt } from "../domain/belt.ts"
import { STATES } from "../domain/evidence.ts"
import type { SiteId } from "../domain/ids.ts"
import { hasWords } from "../text/say.ts"
import { stageWords, statusWords } from "../text/status-words.ts"
import { FindingsLink } from "./findings-link.tsx"
import { Facts } from "./kit/facts.tsx"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import styles from "./kit/kit.module.css"
import { NumberPlate } from "./kit/number-plate.tsx"
import type { CityReader } from "./kit/reader.ts"
import { Section } from "./kit/section.tsx"
import { StateMark } from "./kit/state-mark.tsx"
import { beltLook } from "./plate-look.ts"
import { SiteRow } from "./site-row.tsx"
import { SourcesList } from "./sources-list.tsx"
import { UnknownList } from "./unknown-list.tsx"

type BeltPartProps = { readonly reader: CityReader; readonly belt: Belt }

const SiteList = ({ reader, belt, ids }: BeltPartProps & { readonly ids: readonly SiteId[] }) => (
  <ul className={styles["rows"]}>
    {ids.flatMap((id) => {
      const site = reader.index.sites.get(id)
      return site === undefined ? [] : [<SiteRow key={id} reader={reader} site={site} belt={belt} />]
    })}
  </ul>
)

const Members = ({ reader, belt }: BeltPartProps) => {
  const { say } = reader
  const others = belt.sites.filter((id) => !belt.stops.includes(id))
  if (belt.sites.length === 0)
    return (
      <Section title={say("belt.sites")}>
        <p className={styles["quiet"]}>{say("belt.no-sites")}</p>
      </Section>
    )
  return (
    <>
      {belt.stops.length > 0 && belt.stopsOrder !== "none" && (
        <Section title={say(`belt.stops-${belt.stopsOrder}`)}>
          {belt.stopsOrder !== "official" && (
            <p className={styles["quiet"]}>{say(belt.line === null ? "belt.line-none" : "belt.line-published")}</p>
          )}
          <SiteList reader={reader} belt={belt} ids={belt.stops} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={say(belt.stops.length > 0 ? "belt.more-sites" : "belt.sites")}>
          <SiteList reader={reader} belt={belt} ids={others} />
        </Section>
      )}
    </>
  )
}

/** 达标 1 项 · 待核实 4 项 · 共 5 项: never a percentage. */
const summaryOf = (belt: Belt, reader: CityReader): string => {
  const parts = STATES.flatMap((state) => {
    const count = belt.elements.filter((element) => element.state === state).length
    return count === 0 ? [] : [reader.say("belt.summary-part", { state: reader.say(`state.${state}`), count })]
  })
  return reader.say("belt.summary", { parts: parts.join(" · "), total: belt.elements.length })
}

const Elements = ({ reader, belt }: BeltPartProps) => {
  const { say, text } = reader
  const asked = belt.elements.filter((element) => hasWords(`role.${element.role}`))
  if (asked.length === 0) return null
  return (
    <Section title={say("belt.elements")}>
      <p className={styles["quiet"]}>{summaryOf({ ...belt, elements: asked }, reader)}</p>
      <ul className={styles["checks"]}>
        {asked.map((element) => {
          const key = `role.${element.role}`
          const names =
            element.state === "met" ? element.siteIds.flatMap((id) => reader.index.sites.get(id)?.name ?? []) : []
          return (
            <li key={element.role}>
              <span>
                {hasWords(key) ? say(key) : element.role}
                {names.length > 0 && <span className={styles["row-details"]}>{names.map(text).join(" · ")}</span>}
              </span>
              <StateMark state={element.state} word={say(`state.${element.state}`)} />
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const Milestones = ({ reader, belt }: BeltPartProps) => {
  const { say } = reader
  if (belt.milestones.length === 0) return null
  return (
    <Section title={say("belt.milestones")}>
      <Facts
        facts={belt.milestones.map((milestone) => {
          const key = `belt.milestone-${milestone.what}`
          const planned =
            milestone.plannedFor === null ? [] : [say("belt.milestone-planned", { date: milestone.plannedFor })]
          const done =
            milestone.doneOn === null
              ? say("belt.milestone-open")
              : say("belt.milestone-done", { date: milestone.doneOn })
          return { label: hasWords(key) ? say(key) : milestone.what, value: [...planned, done].join(" · ") }
        })}
      />
    </Section>
  )
}

const Factors = ({ reader, belt }: BeltPartProps) => {
  const { say, text } = reader
  if (belt.factors.length === 0) return null
  return (
    <Section title={say("belt.factors")}>
      <Facts
        facts={belt.factors.map(({ factor, text: words, score }) => {
          const key = `factor.${factor}`
          const scored =
            score === null
              ? ""
              : ` ${say("belt.factor-score", { score: score.value, by: text(score.by), on: score.on })}`
          return { label: hasWords(key) ? say(key) : factor, value: `${text(words)}${scored}` }
        })}
      />
    </Section>
  )
}

/** A belt: what it is, who runs it, its sites in order, what the standard asks and what is not known. */
export const BeltPage = ({ reader, belt }: BeltPartProps) => {
  const { say, text, index } = reader
  const number = index.beltNumbers.get(belt.id)
  return (
    <>
      <header className={styles["page-head"]}>
        <p className={styles["kicker"]}>
          {number === undefined ? (
            say(`belt-kind.${belt.kind}`)
          ) : (
            <>
              <NumberPlate number={number} hue={number - 1} look={beltLook(belt)} /> {say("belt.number", { number })}
            </>
          )}
        </p>
        <h1>{text(belt.name)}</h1>
        {belt.description !== null && <p className={styles["lead"]}>{text(belt.description)}</p>}
        {belt.sites.length > 0 && (
          <p className={styles["actions"]}>
            <Go reader={reader} to={{ kind: "open-tour", belt: belt.id, stop: 0 }} className={styles["main-action"]}>
              <Glyph name="play" /> {say("belt.tour")}
            </Go>
            <Go reader={reader} to={{ kind: "open-plan", belt: belt.id, wish: "" }} className={styles["action"]}>
              <Glyph name="clock" /> {say("belt.plan")}
            </Go>
          </p>
        )}
      </header>
      <Facts
        facts={[
          { label: say("belt.district"), value: reader.district(belt.district) },
          {
            label: say("belt.reporting-unit"),
            value: belt.reportingUnit === belt.district ? null : reader.district(belt.reportingUnit),
          },
          { label: say("belt.organiser"), value: belt.organiser && text(belt.organiser) },
          {
            label: say("belt.started"),
            value: belt.startedYear === null ? null : say("belt.year", { year: belt.startedYear }),
          },
          { label: say("belt.status"), value: statusWords(belt, say) },
          { label: say("belt.stage"), value: stageWords(belt, say) },
          {
            label: say("belt.sites"),
            value: belt.sitesClaimed === null ? null : say("belt.claimed", { count: belt.sitesClaimed }),
          },
          { label: say("belt.area"), value: belt.area && text(belt.area.name) },
        ]}
      />
      <Members reader={reader} belt={belt} />
      <Elements reader={reader} belt={belt} />
      <Milestones reader={reader} belt={belt} />
      <Factors reader={reader} belt={belt} />
      <UnknownList reader={reader} unknown={belt.unknown} />
      <Section title={say("sources.title")}>
        <SourcesList reader={reader} ids={belt.sources} />
      </Section>
      <FindingsLink reader={reader} about={belt.id} what="belt" />
    </>
  )
}
