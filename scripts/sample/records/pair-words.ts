import type { LocalText } from "../../../src/domain/local-text.ts"
import words from "./pair-words.json" with { type: "json" }

/** What one unit may offer another, by category: the words a category is offered and asked for with. */
export const EXCHANGES: readonly {
  readonly category: string
  readonly offers: LocalText
  readonly needs: LocalText
}[] = words.exchanges

/** Kinds of office that pair with villages; the six districts share these words. */
export const OFFICES: readonly LocalText[] = words.offices

const HEADS = "上|Shang,下|Xia,前|Qian,后|Hou,东|Dong,西|Xi,南|Nan,大|Da,小|Xiao,新|Xin,老|Lao,长|Chang"
const TAILS = "坪|ping,垄|long,埔|pu,坑|keng,坞|wu,墩|dun,塘|tang,岙|ao,圩|xu,洋|yang,厝|cuo,陂|bei,岗|gang"
const split = (text: string): { zh: string; en: string }[] =>
  text.split(",").map((pair) => ({ zh: pair.split("|")[0] ?? "", en: pair.split("|")[1] ?? "" }))

/** Names for villages beyond the drawn ones: plain words for a place's lie, so that none stands for a real village. */
export const FURTHER_VILLAGES: readonly LocalText[] = split(HEADS).flatMap((head) =>
  split(TAILS).map((tail) => ({ zh: `${head.zh}${tail.zh}村`, en: `${head.en}${tail.en} Village` })),
)
