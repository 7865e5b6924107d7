import type { LocalText } from "../../../src/domain/local-text.ts"
import { type Random, randomFor } from "../ground/random.ts"
import type { RoadClass, Street } from "./street.ts"

/** Characters that stand first and second in the invented street names, with their sounds. */
const FIRST =
  "听ting望wang临lin映ying揽lan抱bao涵han澄cheng霁ji沁qin溯su漱shu栖qi倚yi含han晴qing素su清qing拾shi织zhi采cai泛fan枕zhen浣huan问wen寻xun照zhao渡du叠die挽wan知zhi卧wo牧mu耕geng濯zhuo迎ying听ting"
const SECOND =
  "松song竹zhu荷he柳liu枫feng槐huai桐tong兰lan菊ju梅mei鹭lu鹤he莺ying霞xia岚lan雪xue月yue星xing雨yu泉quan石shi帆fan书shu茶cha麦mai桑sang溪xi屿yu汀ting樟zhang榆yu橘ju棠tang苇wei藤teng萤ying砚yan笙sheng舟zhou稻dao"

type Sound = { readonly zh: string; readonly en: string }
const soundsOf = (text: string): Sound[] =>
  [...text.matchAll(/(\p{Script=Han})([a-z]+)/gu)].map((match) => ({ zh: match[1] ?? "", en: match[2] ?? "" }))

/** Two-character stems that are also well-known places or words; never used. */
const REAL = new Set([
  "临桂",
  "清溪",
  "兰溪",
  "临汀",
  "清泉",
  "临泉",
  "清荷",
  "清茶",
  "采茶",
  "牧溪",
  "望月",
  "寻梅",
  "枕石",
  "知雪",
  "迎松",
  "映雪",
])

const SUFFIX: Readonly<Record<RoadClass, readonly (readonly [zh: string, en: string])[]>> = {
  motorway: [["快速路", "Expressway"]],
  trunk: [["干线", "Trunk Road"]],
  primary: [["大道", "Avenue"]],
  secondary: [["路", "Road"]],
  tertiary: [
    ["路", "Road"],
    ["街", "Street"],
  ],
  residential: [
    ["街", "Street"],
    ["路", "Road"],
  ],
  living_street: [
    ["巷", "Lane"],
    ["里", "Alley"],
    ["弄", "Lane"],
  ],
  service: [["巷", "Lane"]],
  footway: [["步道", "Walk"]],
  steps: [["石阶", "Steps"]],
}
/** Small streets often go unnamed on a guide map. */
const NAMED_SHARE: Readonly<Record<RoadClass, number>> = {
  motorway: 1,
  trunk: 1,
  primary: 1,
  secondary: 1,
  tertiary: 1,
  residential: 0.75,
  living_street: 0.7,
  service: 0,
  footway: 0,
  steps: 0,
}

const stems = (random: Random): Sound[] => {
  const [first, second] = [soundsOf(FIRST), soundsOf(SECOND)]
  const all = new Map<string, Sound>()
  for (const a of first) {
    for (const b of second) {
      if (a.zh === b.zh || REAL.has(a.zh + b.zh)) continue
      all.set(a.zh + b.zh, { zh: a.zh + b.zh, en: (a.en[0] ?? "").toUpperCase() + a.en.slice(1) + b.en })
    }
  }
  return random.shuffled([...all.values()])
}

/** A name for every street that has one, by street id: all pieces of a street share it, and no two streets do. */
export const nameStreets = (seed: number, streets: readonly Street[]): Map<string, LocalText> => {
  const random = randomFor(seed, "street names")
  const unused = stems(random)
  const names = new Map<string, LocalText>()
  const settled = new Set<string>()
  for (const street of streets) {
    if (settled.has(street.id)) continue
    settled.add(street.id)
    if (street.name !== undefined) {
      names.set(street.id, street.name)
      continue
    }
    const outside = street.id.startsWith("country-village")
    if (outside || !random.chance(NAMED_SHARE[street.class])) continue
    const stem = unused.pop()
    if (stem === undefined) return names
    const suffix = street.id.startsWith("bridge") ? (["大桥", "Bridge"] as const) : random.pick(SUFFIX[street.class])
    names.set(street.id, { zh: stem.zh + suffix[0], en: `${stem.en} ${suffix[1]}` })
  }
  return names
}
