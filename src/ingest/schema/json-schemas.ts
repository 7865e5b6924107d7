import * as z from "zod/mini"
import { FILE_SCHEMAS } from "./file-schemas.ts"

/** The published JSON Schemas by file name, as in `belts.schema.json`. */
export const jsonSchemas = (): ReadonlyMap<string, unknown> =>
  new Map(
    FILE_SCHEMAS.map(({ file, whole }) => [
      file.replace(/\.(?:geo)?json$/, ".schema.json"),
      { title: file, ...z.toJSONSchema(whole, { io: "input", target: "draft-2020-12" }) },
    ]),
  )
