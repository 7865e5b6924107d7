import type { Source } from "../../domain/source.ts"
import { asSourceId } from "../ids.ts"
import type { SourceInFile } from "../schema/sources-file.ts"
import { toLocalText, toLocalTextOrNull } from "./local-text.ts"

/** A source from its entry; without a label it is cited by its title. */
export const toSource = (file: SourceInFile): Source => ({
  id: asSourceId(file.id),
  title: toLocalText(file.title),
  publisher: toLocalTextOrNull(file.publisher),
  date: file.date ?? null,
  grade: file.grade,
  url: file.url ?? null,
  label: toLocalText(file.label ?? file.title),
})
