import type { BenchStandard } from "../../domain/bench-form.ts"
import { type AtlasFile, standardIn } from "../atlas-files.ts"
import { isPlainObject } from "../plain.ts"
import { readStandardText } from "../schema/read-standard-text.ts"
import { toStandard } from "../to-domain/to-standard.ts"
import type { BenchQuestion } from "./bench-question.ts"

/** The standards that come with the program, changed where somebody has changed them, and those they added. */
export const standardsAtHand = ({ standards, choices }: BenchQuestion) => {
  const changed = Object.values(choices.standards)
  const read = [...changed, ...standards].flatMap((text) => {
    const standard = readStandardText(text)
    return standard === null ? [] : [{ standard, text }]
  })
  return read.filter(({ standard }, at) => read.findIndex((one) => one.standard.id === standard.id) === at)
}

/** Every standard among the files of an atlas, and whether it is adopted. */
export const standardsOf = (files: ReadonlyMap<string, AtlasFile>, face: unknown): readonly BenchStandard[] => {
  const adopted = isPlainObject(face) ? face["standards"] : null
  return [...files].flatMap(([name, file]): readonly BenchStandard[] => {
    const id = standardIn(name)
    const read = id === null || !("text" in file) ? null : readStandardText(file.text)
    if (id === null || read === null || !("text" in file)) return []
    const isAdopted = Array.isArray(adopted) && adopted.includes(id)
    return [{ standard: toStandard(read), adopted: isAdopted, text: file.text, items: [] }]
  })
}
