import type { BenchStandard } from "../../domain/bench-form.ts"
import type { Rule, Standard, StandardItem } from "../../domain/standard.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import { Field } from "./field.tsx"
import { RuleFields } from "./rule-fields.tsx"
import { Typed } from "./typed.tsx"
import styles from "./workbench.module.css"

/** The items of one standard as a form. Each change is scored at once. */
export const StandardEditor = ({ say, reader, desk, now, one }: BenchState & { readonly one: BenchStandard }) => {
  const { standard, text, items: scores } = one
  const keep = (changed: Partial<Standard>): void => {
    // what a file says beyond the fields known here stays in it
    const before: Readonly<Record<string, unknown>> = JSON.parse(text)
    const after = JSON.stringify({ ...before, ...changed })
    const { choices } = desk.now()
    desk.change({ ...choices, standards: { ...choices.standards, [standard.id]: after } })
  }
  const keepItem = (at: number, changed: Partial<StandardItem>): void =>
    keep({ items: standard.items.map((item, index) => (index === at ? { ...item, ...changed } : item)) })
  const add = (): void => {
    const used = new Set(standard.items.map(({ id }) => id))
    let number = standard.items.length + 1
    while (used.has(`item-${number}`)) number++
    const words = { zh: say("bench.item-new", { number }) }
    keep({
      items: [
        ...standard.items,
        { id: `item-${number}`, title: words, help: words, rule: firstRule(standard), weight: 1 },
      ],
    })
  }
  const isChanged = Object.hasOwn(now.choices.standards, standard.id)
  return (
    <div className={styles["editor"]}>
      <Field name={say("bench.standard-title")}>
        <Typed
          isLong={false}
          value={standard.title.zh}
          keep={(zh) => zh !== "" && keep({ title: { ...standard.title, zh } })}
        />
      </Field>
      <p className={kit["quiet"]}>{reader.text(standard.source)}</p>
      <ol className={styles["stops"]}>
        {standard.items.map((item, at) => {
          const score = scores.find(({ id }) => id === item.id)
          return (
            <li key={item.id} className={styles["item"]}>
              <Field name={say("bench.item-title")}>
                <Typed
                  isLong={false}
                  value={item.title.zh}
                  keep={(zh) => zh !== "" && keepItem(at, { title: { ...item.title, zh } })}
                />
              </Field>
              <Field name={say("bench.item-help")}>
                <Typed
                  isLong
                  value={item.help.zh}
                  keep={(zh) => zh !== "" && keepItem(at, { help: { ...item.help, zh } })}
                />
              </Field>
              <RuleFields say={say} rule={item.rule} keep={(rule: Rule) => keepItem(at, { rule })} />
              {score !== undefined && <p role="status">{say("bench.item-score", { ...score })}</p>}
              <button
                type="button"
                className={kit["action"]}
                disabled={standard.items.length < 2}
                aria-label={say("bench.remove-file", { name: item.title.zh })}
                onClick={() => keep({ items: standard.items.filter((other) => other !== item) })}
              >
                {say("bench.remove")}
              </button>
            </li>
          )
        })}
      </ol>
      <p className={kit["actions"]}>
        <button type="button" className={kit["action"]} onClick={add}>
          {say("bench.item-add")}
        </button>
        {isChanged && (
          <button
            type="button"
            className={kit["action"]}
            onClick={() => {
              const { [standard.id]: _, ...standards } = now.choices.standards
              desk.change({ ...now.choices, standards })
            }}
          >
            {say("bench.take-back")}
          </button>
        )}
      </p>
    </div>
  )
}

/** The rule a new item begins with, by what the standard is asked of. */
const firstRule = ({ appliesTo, checklist }: Standard): Rule => {
  switch (appliesTo.what) {
    case "belt":
      return { kind: "min-sites", atLeast: 1, levels: ["city", "county"] }
    case "site":
      return { kind: "checklist", list: checklist?.id ?? "liu-you", boxes: null }
    case "city":
      return { kind: "min-belts", atLeast: 1 }
  }
}
