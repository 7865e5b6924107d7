import "./jitless.ts"
import * as z from "zod/mini"
import type { BaseLayer } from "../../domain/atlas.ts"
import { maybe } from "./words.ts"

const naming = { name: maybe(z.string()), name_en: maybe(z.string()) }

/**
 * Properties of the sketch base, the same names as in a street pack's tiles so that one map style serves both.
 * Here names are plain texts: `name` in Chinese, `name_en` in English.
 */
export const baseProperties = {
  water: z.object({ kind: z.enum(["water", "sea"]), ...naming }),
  relief: z.object({ ele: z.number() }),
  green: z.object({ kind: z.enum(["park", "wood"]), ...naming }),
  roads: z.object({
    class: z.enum([
      "motorway",
      "trunk",
      "primary",
      "secondary",
      "tertiary",
      "residential",
      "living_street",
      "service",
      "footway",
      "steps",
    ]),
    link: maybe(z.union([z.literal(0), z.literal(1)])),
    ...naming,
  }),
  "metro-lines": z.object({ ref: maybe(z.string()), colour: maybe(z.string()), ...naming }),
  "metro-stations": z.object({ lines: maybe(z.string()), n: maybe(z.int()), ...naming }),
  places: z.object({
    kind: z.enum(["city", "district", "county", "town", "water", "hill"]),
    rank: maybe(z.int().check(z.gte(1), z.lte(5))),
    name: z.string(),
    name_en: maybe(z.string()),
  }),
} as const satisfies Record<BaseLayer, z.ZodMiniType>
