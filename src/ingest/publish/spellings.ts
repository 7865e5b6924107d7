import { pinyin } from "pinyin-pro"
import type { Atlas } from "../../domain/atlas.ts"
import type { LocalText } from "../../domain/local-text.ts"

/** How each thing's names are spelled in Latin letters: initials and full pinyin of each name, by id. */
export type Spellings = {
  readonly belts: Readonly<Record<string, readonly string[]>>
  readonly sites: Readonly<Record<string, readonly string[]>>
  readonly brands: Readonly<Record<string, readonly string[]>>
}

/** The spellings a search looks through, so that the page needs no dictionary: `{"sites": {"id": ["gl", "gulou"]}}`. */
export const spellingsOf = (atlas: Atlas): Spellings => ({
  belts: byId(atlas.belts, ({ name }) => [name]),
  sites: byId(atlas.sites, ({ name, aliases }) => [name, ...aliases.map((zh) => ({ zh }))]),
  brands: byId(atlas.brands, ({ name }) => (name === null ? [] : [name])),
})

const byId = <Named extends { readonly id: string }>(
  things: readonly Named[],
  namesOf: (thing: Named) => readonly LocalText[],
): Record<string, readonly string[]> =>
  Object.fromEntries(things.map((thing) => [thing.id, [...new Set(namesOf(thing).flatMap(({ zh }) => spell(zh)))]]))

const SPELLED = /[\p{Script=Han}a-z0-9]/u

const spell = (name: string): readonly string[] => {
  const letters = [...name.toLowerCase()].filter((letter) => SPELLED.test(letter)).join("")
  const syllables = pinyin(letters, { toneType: "none", type: "array", v: true, nonZh: "consecutive" })
  const initials = syllables.map((syllable) => (/^\d/.test(syllable) ? syllable : syllable.charAt(0)))
  return [initials.join(""), syllables.join("")].filter((spelling) => spelling !== "")
}
