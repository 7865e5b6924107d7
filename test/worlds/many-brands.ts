import type { Registry } from "../../src/compute/brands/registry.ts"
import { randomFrom } from "../../src/compute/tour/random.ts"
import { brandOf, registryOf } from "./brand-list.ts"

const SYLLABLES = [
  "chen",
  "cheng",
  "guang",
  "guan",
  "fan",
  "fang",
  "xin",
  "xing",
  "lan",
  "lang",
  "hu",
  "fu",
  "shan",
  "san",
]
const ENDINGS = [
  ...[
    "政策讲堂",
    "午间课堂",
    "代办窗口",
    "邻里议事厅",
    "骑手驿站",
    "匠心工坊",
    "创客服务站",
    "绿色行动队",
    "银龄照护站",
  ],
  ...["红色书房", "法律问诊台", "青年成长营", "党建服务中心", "先锋工作室", "", "之家", "号", "联盟"],
]
const FIRST_CHARACTER = 0x4e00
const CHARACTERS = 1500 // about as many as names are made of

/** A long list of brands as cities have them: an image of two to four characters and one of few endings, some of them one slip apart. */
export const manyBrands = (count: number, seed: number): Registry => {
  const random = randomFrom(seed)
  const upTo = (most: number): number => Math.floor(random() * most)
  const spellings: Record<string, readonly string[]> = {}
  const brands = Array.from({ length: count }, (_, index) => {
    const image = Array.from({ length: 2 + upTo(3) }, () => upTo(CHARACTERS))
    const ending = ENDINGS[upTo(ENDINGS.length)] ?? ""
    const id = `brand-${index}`
    const sound = image.map((character) => SYLLABLES[character % SYLLABLES.length]).join("") + ENDINGS.indexOf(ending)
    spellings[id] = [sound.slice(0, 1), sound]
    return brandOf(id, {
      name: { zh: String.fromCodePoint(...image.map((character) => FIRST_CHARACTER + character)) + ending },
      place: { zh: `第${upTo(6)}区` },
    })
  })
  const slips = brands.slice(0, Math.floor(count / 50)).map(({ id, name }) => ({ id, slip: `新${name?.zh ?? ""}` }))
  const slipped = slips.map(({ slip }, index) => brandOf(`slip-${index}`, { name: { zh: slip } }))
  return registryOf([...brands.slice(slipped.length), ...slipped, ...brands.slice(0, slipped.length)].slice(0, count), {
    spellings,
  })
}
