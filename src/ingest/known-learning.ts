import type { Brand } from "../domain/brand.ts"
import type { ProblemLog } from "./problems.ts"
import type { Records } from "./read-records.ts"
import { newReader } from "./reader.ts"
import { isKnown, registerOf } from "./references.ts"

/** Brands with only those lessons whose other brand is in the list as well; the rest is said in the log. */
export const withKnownLearning = (brands: Records<Brand> | undefined, log: ProblemLog): Records<Brand> | undefined => {
  if (brands === undefined || brands.entries.every(({ learntFrom }) => learntFrom.length === 0)) return brands
  const reader = newReader("brands.json", "brands", log)
  const register = registerOf("brands.json", brands)
  const entries = brands.entries.map((brand, at) => {
    if (brand.learntFrom.length === 0) return brand
    reader.moveTo(brands.indexes[at] ?? at, brand.id)
    const learntFrom = brand.learntFrom.filter(({ from }, lesson) =>
      isKnown(register, from, "brand", `learntFrom[${lesson}].brand`, reader),
    )
    return { ...brand, learntFrom }
  })
  reader.close()
  return { ...brands, entries }
}
