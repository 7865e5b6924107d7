import enTakeAlong from "../text/en/take-along.json?url"
import enTour from "../text/en/tour.json?url"
import zhTakeAlong from "../text/zh/take-along.json?url"
import zhTour from "../text/zh/tour.json?url"
import type { WordFiles } from "./use-book.ts"

/** What a guide says: on screen, and on what is taken along. */
export const GUIDE_WORDS: WordFiles = { zh: [zhTour, zhTakeAlong], en: [enTour, enTakeAlong] }
