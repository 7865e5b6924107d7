import "./jitless.ts"
import * as z from "zod/mini"
import { count, maybe, someText } from "./words.ts"

// A place is read apart from the schema: what is wrong with one is said in the words of coordinates.
const at = z.unknown()
const categories = z.array(someText)

/** One entry of `offers` in a file of offers and needs. */
export const offerEntry = z.object({ id: someText, categories, capacity: maybe(count), at })

/** One entry of `needs`. */
export const needEntry = z.object({ id: someText, categories, at })
