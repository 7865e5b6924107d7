import fc from "fast-check"
import * as z from "zod/mini"

/** Among these every pattern and range of our schemas finds something that fits. */
const TEXTS = ["a", "liu-you", "桥", "2019", "2019-07", "2019-07-03", "08:30", "https://example.org/a", "media/a.jpg"]
const NUMBERS = [0, 1, 7, 45.5, 75, 90, 180, 2019]

/** Values a schema may have written for it, mostly right: for each part also its absence, null and some nonsense. */
export const valuesOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 100, arbitrary: rightValuesOf(schema) }, { weight: 1, arbitrary: NONSENSE })

const NONSENSE = fc.constantFrom<unknown>(null, true, -1, 1.5, 1e9, "", " ", "A B", [], {}, [1], { zh: 1 })

const rightValuesOf = (schema: z.core.$ZodType): fc.Arbitrary<unknown> => {
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case "optional":
      return fc.oneof(fc.constant(undefined), valuesOf(def.innerType))
    case "nullable":
      return fc.oneof(fc.constant(null), valuesOf(def.innerType))
    case "string":
      return fc.constantFrom(...TEXTS.filter((text) => z.safeParse(schema, text).success))
    case "number":
      return fc.constantFrom(...NUMBERS.filter((number) => z.safeParse(schema, number).success))
    case "boolean":
      return fc.boolean()
    case "literal":
      return fc.constantFrom<unknown>(...def.values)
    case "enum":
      return fc.constantFrom<unknown>(...Object.values(def.entries))
    case "array":
      return fc.array(valuesOf(def.element), { maxLength: 2 })
    case "tuple":
      return fc.tuple(...def.items.map(valuesOf))
    case "record":
      return fc.dictionary(fc.constantFrom("a", "liu-you", "B"), valuesOf(def.valueType), { maxKeys: 2 })
    case "union":
      return fc.oneof(...def.options.map(valuesOf))
    case "object":
      return fc
        .tuple(
          fc.record(Object.fromEntries(Object.entries(def.shape).map(([name, field]) => [name, valuesOf(field)]))),
          fc.oneof({ weight: 5, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constant({ colour: "red" }) }),
        )
        .map(([value, more]) => ({ ...value, ...more }))
    default:
      throw new Error(`no values for ${def.type}`)
  }
}
