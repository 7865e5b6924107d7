import "./jitless.ts"
import * as z from "zod/mini"
import { id, localText, maybe, someText, webAddress } from "./words.ts"

/** One entry of sources.json. */
export const sourceEntry = z.object({
  id,
  title: localText,
  grade: z.enum(["A", "B", "C"]),
  publisher: maybe(localText),
  date: maybe(someText),
  url: maybe(webAddress),
  label: maybe(localText),
})

/** sources.json */
export const sourcesFile = z.object({ sources: z.array(sourceEntry) })

export type SourceInFile = z.infer<typeof sourceEntry>
