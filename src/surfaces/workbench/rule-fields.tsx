import type { Rule } from "../../domain/standard.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchKey, SayBench } from "../../text/bench-words.ts"
import { Field } from "./field.tsx"
import { Typed } from "./typed.tsx"

type RuleFieldsProps = { readonly say: SayBench; readonly rule: Rule; readonly keep: (rule: Rule) => void }

/** What a rule asks, with its numbers to change. */
export const RuleFields = ({ say, rule, keep }: RuleFieldsProps) => {
  const number = (name: BenchKey, value: number, change: (value: number) => void) => (
    <Field name={say(name)}>
      <Typed
        isLong={false}
        value={String(value)}
        keep={(words) => {
          const said = Number(words)
          if (words !== "" && Number.isFinite(said) && said >= 0) change(said)
        }}
      />
    </Field>
  )
  const whole = (change: (value: number) => void) => (value: number) => change(Math.round(value))
  const share = (change: (value: number) => void) => (value: number) => change(Math.min(100, value))
  const fields = () => {
    switch (rule.kind) {
      case "has-element":
        return (
          <>
            {number(
              "bench.rule-at-least",
              rule.atLeast,
              whole((atLeast) => keep({ ...rule, atLeast })),
            )}
            {rule.withinMetres !== null &&
              number("bench.rule-within", rule.withinMetres, (withinMetres) => keep({ ...rule, withinMetres }))}
          </>
        )
      case "has-route":
        return number("bench.rule-within", rule.withinMetres, (withinMetres) => keep({ ...rule, withinMetres }))
      case "min-belts":
      case "min-sites":
        return number(
          "bench.rule-at-least",
          rule.atLeast,
          whole((atLeast) => keep({ ...rule, atLeast })),
        )
      case "milestone":
        return (
          <Field name={say("bench.rule-by")}>
            <Typed
              isLong={false}
              value={rule.by}
              keep={(by) => /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(by) && keep({ ...rule, by })}
            />
          </Field>
        )
      case "reach":
        return (
          <>
            {number(
              "bench.rule-percent",
              rule.atLeastPercent,
              share((atLeastPercent) => keep({ ...rule, atLeastPercent })),
            )}
            {"metres" in rule.within
              ? number("bench.rule-within", rule.within.metres, (metres) => keep({ ...rule, within: { metres } }))
              : number("bench.rule-minutes", rule.within.walkingMinutes, (walkingMinutes) =>
                  keep({ ...rule, within: { walkingMinutes } }),
                )}
          </>
        )
      case "share":
        return number(
          "bench.rule-percent",
          rule.atLeastPercent,
          share((atLeastPercent) => keep({ ...rule, atLeastPercent })),
        )
      case "checklist":
        return null
    }
  }
  return (
    <>
      <p className={kit["quiet"]}>{say(`bench.rule-${rule.kind}`)}</p>
      {fields()}
    </>
  )
}
