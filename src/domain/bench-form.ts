import type { FieldWords } from "./bench.ts"
import type { Standard } from "./standard.ts"

/** One answer to choose among: its code, and how it is told in Chinese. */
export type FormOption = { readonly code: string; readonly zh: string }

/** How a field is filled in. */
export type FormInput =
  | { readonly kind: "words" | "long-words" | "number" | "date" | "yes-no" | "entries" }
  | { readonly kind: "choice"; readonly options: readonly FormOption[] }
  | { readonly kind: "lines"; readonly parts: readonly FormPart[] }

/** One part of a line, by its path in the record of that line. */
export type FormPart = { readonly path: string; readonly options: readonly FormOption[] | null }

/** One field of a form; `group` is a checklist or an element that several fields belong to. */
export type FormField = {
  readonly path: string
  readonly zh: string
  readonly en: string
  readonly required: boolean
  readonly group: string | null
  readonly input: FormInput
}

/** A record with what stands in its fields; fields without anything are left out. */
export type FormRecord = {
  readonly id: string
  readonly name: string
  readonly words: Readonly<Record<string, FieldWords>>
}

/** The form of one table, with all its records. */
export type BenchForm = {
  readonly table: string
  readonly fields: readonly FormField[]
  readonly records: readonly FormRecord[]
}

/** How many belts, sites or cities a standard's item is met by in the draft, and how it stands with the others. */
export type ItemScore = {
  readonly id: string
  readonly met: number
  readonly unmet: number
  readonly unknown: number
  readonly planned: number
  readonly notApplicable: number
}

/** A standard the draft may adopt, with the text of its file; `items` is empty while it is not adopted. */
export type BenchStandard = {
  readonly standard: Standard
  readonly adopted: boolean
  readonly text: string
  readonly items: readonly ItemScore[]
}
