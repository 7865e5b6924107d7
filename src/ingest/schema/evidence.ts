import "./jitless.ts"
import * as z from "zod/mini"
import { STATES } from "../../domain/evidence.ts"
import { fileBeside, id, localText, maybe, partialDate, someText, year } from "./words.ts"

export const evidence = z.object({
  source: maybe(id),
  file: maybe(fileBeside),
  date: maybe(partialDate),
  note: maybe(localText),
})

export const box = z.object({ state: z.enum(STATES), evidence: maybe(z.array(evidence)) })

export const figure = z.object({
  what: localText,
  value: z.union([z.number(), someText]),
  unit: maybe(localText),
  year: maybe(year),
  qualifier: maybe(z.enum(["约", "余", "以上"])),
  source: maybe(id),
})

export type EvidenceInFile = z.infer<typeof evidence>
export type BoxInFile = z.infer<typeof box>
export type FigureInFile = z.infer<typeof figure>
