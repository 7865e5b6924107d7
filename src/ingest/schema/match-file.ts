import "./jitless.ts"
import * as z from "zod/mini"
import { count, maybe, someText } from "./words.ts"

const categories = z.array(someText)

/** One entry of `offers` in a file of offers and needs, but for its place: what is wrong with one is said in the words of coordinates. */
export const offerEntry = z.object({ id: someText, categories, capacity: maybe(count) })

/** One entry of `needs`, but for its place. */
export const needEntry = z.object({ id: someText, categories })
