/** What a pack is named by. */
export type Packed = {
  readonly id: string
  readonly edition: string
  readonly title: { readonly zh: string; readonly en?: string | null }
}

/** `belt-atlas-fuzhou-2026-11-22` */
export const packName = ({ id, edition }: Pick<Packed, "id" | "edition">): string => `belt-atlas-${id}-${edition}`

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Words as they may stand in a page. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)

/** The instructions for the people of a hall, filled in for one city. */
export const guideFor = (page: string, { edition, title }: Packed): string => {
  const filled: Readonly<Record<string, string>> = { edition, title: title.zh, "title-en": title.en ?? title.zh }
  return page.replace(/\{\{([\w-]+)\}\}/g, (_whole, name: string) => {
    const text = filled[name]
    if (text === undefined) throw new Error(`the guide asks for ${name}, which nobody knows`)
    return escaped(text)
  })
}
