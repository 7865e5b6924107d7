import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { locate } from "../../scripts/check/locate.ts"

/** Every path of a value in the writing of problems; keys without dots and brackets. */
const pathsOf = (value: unknown, path = ""): string[] => {
  if (Array.isArray(value)) return [path, ...value.flatMap((entry, index) => pathsOf(entry, `${path}[${index}]`))]
  if (typeof value !== "object" || value === null) return [path]
  return [
    path,
    ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, path === "" ? key : `${path}.${key}`)),
  ]
}

const valueAt = (value: unknown, path: string): unknown =>
  (path.match(/\[\d+\]|[^.[\]]+/g) ?? []).reduce<unknown>(
    (above, step) =>
      typeof above === "object" && above !== null ? Reflect.get(above, step.replace(/[[\]]/g, "")) : undefined,
    value,
  )

describe("where things stand in a text", () => {
  it("finds a value by its path, counting lines from 1", () => {
    const { places } = locate(
      '{\n  "features": [\n    { "id": "a" },\n    { "id": "b", "name": { "zh": "桥" } }\n  ]\n}',
      ["features[1].name.zh", "features[0]"],
    )
    expect([...places]).toEqual([
      ["features[0]", { line: 3, column: 5 }],
      ["features[1].name.zh", { line: 4, column: 34 }],
    ])
  })

  it("shows the nearest thing above where something is missing", () => {
    const { places } = locate('{\n"features": [{\n}]}', ["features[0].properties.name.zh"])
    expect(places.get("features[0].properties.name.zh")).toEqual({ line: 2, column: 14 })
  })

  it("finds a key that is written twice in one object, and not in two", () => {
    const { twice } = locate('{"a": {"b": 1, "c": {"b": 2},\n "b": 3}, "d": {"b": 4}}', [])
    expect(twice).toEqual([{ key: "b", path: "a", place: { line: 2, column: 2 } }])
  })

  it("finds everything in any JSON, however it is spaced", () => {
    const key = fc.stringMatching(/^[a-z桥"\\ ]{1,3}$/)
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom<unknown>(null, true, 1.5e3, -2, 'a"b', "x{,]"),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 3 }),
      object: fc.dictionary(key, tie("value"), { maxKeys: 3, noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, 3), (drawn, indent) => {
        const text = JSON.stringify(drawn, null, indent)
        const lines = text.split("\n")
        const wanted = pathsOf(drawn).filter((path) => path !== "")
        const { places, twice } = locate(text, wanted)
        expect(twice).toEqual([])
        for (const path of wanted) {
          const place = places.get(path)
          if (place === undefined) throw new Error(`${path} not found in ${text}`)
          const rest = [lines[place.line - 1]?.slice(place.column - 1), ...lines.slice(place.line)].join("\n")
          expect(rest.startsWith(JSON.stringify(valueAt(drawn, path), null, indent).split("\n", 1)[0] ?? "?")).toBe(
            true,
          )
        }
      }),
      { numRuns: 300 },
    )
  })
})
