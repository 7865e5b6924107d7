import type { Completeness } from "../../compute/brands/completeness.ts"
import type { Brand } from "../../domain/brand.ts"
import type { SiteId, TaskId } from "../../domain/ids.ts"
import type { ListTask, TaskKind } from "../../domain/list-task.ts"
import type { LocalText } from "../../domain/local-text.ts"

const MOST_ID_CHARACTERS = 80

/** FNV-1a over UTF-16 units, in base 36: names become ids that stay the same. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, "0")
}

type TaskWords = { readonly problem: LocalText; readonly measure: LocalText | null; readonly owner: LocalText | null }

const taskOf = (id: string, kind: TaskKind, site: SiteId | null, words: TaskWords): ListTask => ({
  // An id by our own form: made here, so it is one.
  id: id as TaskId,
  belt: null,
  site,
  standard: null,
  item: null,
  kind,
  goal: null,
  person: null,
  due: null,
  state: "open",
  note: null,
  ...words,
})

/** What a profile lacks, as a task of its unit. The same brand always makes the same id, so that it comes onto a list once. */
export const profileTask = (
  brand: Brand,
  { missing }: Completeness,
  site: SiteId | null,
  words: (missing: Completeness["missing"]) => LocalText,
): ListTask =>
  taskOf(`profile-${brand.id}`.slice(0, MOST_ID_CHARACTERS), "find-out", site, {
    problem: words(missing),
    measure: null,
    owner: brand.unit,
  })

/** A proposed pair, as a task to bring the two together. */
export const pairTask = (offer: string, need: string, words: TaskWords): ListTask =>
  taskOf(`pair-${fingerprint(`${offer}>${need}`)}`, "raise", null, words)
