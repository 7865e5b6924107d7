import type { LocalText } from "../../../src/domain/local-text.ts"
import words from "./brand-images.json" with { type: "json" }

/** Pictures that name brands: everyday things, so that names stay short and can be told apart. */
export const IMAGES: readonly LocalText[] = words
