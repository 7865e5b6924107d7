import type { Rule, Standard } from "../../domain/standard.ts"
import { standardFile } from "../atlas-files.ts"
import { type At, type ProblemLog, WHOLE_FILE } from "../problems.ts"
import type { Standards } from "../read-standards.ts"

type What = Standard["appliesTo"]["what"]

/** What each kind of rule can be asked of; of anything else it could never say more than that it cannot tell. */
const ASKED_OF: Readonly<Record<Rule["kind"], readonly What[]>> = {
  "has-element": ["belt"],
  "has-route": ["belt"],
  "min-belts": ["city"],
  checklist: ["site"],
  "min-sites": ["belt", "city"],
  milestone: ["belt"],
  reach: ["belt", "city", "site"],
  share: ["belt", "city"],
}

/** What the items a share counts may be asked of: a belt counts its sites, a city its belts or its sites. */
const COUNTED_BY: Readonly<Record<What, readonly What[]>> = { belt: ["site"], city: ["belt", "site"], site: [] }

type Complain = (item: number, path: string) => { readonly file: string; readonly at: At }

/**
 * What is wrong with packs beyond their form: an item twice, a rule asked of what it cannot be asked of, a share or a list
 * that leads nowhere or in a circle, a role that nothing in the city has. Each pack stands for itself.
 */
export const checkPacks = (standards: Standards, roles: ReadonlySet<string> | null, log: ProblemLog): void => {
  const { packs } = standards
  const inCircle = new Set<string>()
  for (const pack of packs) {
    const where: Complain = (item, path) => ({
      file: standardFile(pack.id),
      at: { ...WHOLE_FILE, path: `items[${item}]${path}` },
    })
    const seen = new Map<string, number>()
    for (const [index, { id, rule }] of pack.items.entries()) {
      const first = seen.get(id)
      const { file, at } = where(index, ".id")
      if (first !== undefined) log.add("id-twice", file, at, { id, first: first + 1 })
      seen.set(id, first ?? index)
      checkPlace(pack, rule, where(index, ".rule"), log)
      if (rule.kind === "checklist") checkBoxes(standards, rule, where(index, ".rule"), log)
      if (rule.kind === "share") checkShare(standards, pack, id, rule, where(index, ".rule"), inCircle, log)
      const role = roleOf(rule)
      if (roles === null || role === null || roles.has(role) || isAskedElsewhere(packs, pack, role)) continue
      const ofRule = where(index, ".rule.role")
      log.add("role-unknown", ofRule.file, ofRule.at, { role })
    }
  }
}

const roleOf = (rule: Rule): string | null => (rule.kind === "has-element" || rule.kind === "reach" ? rule.role : null)

/** A role that another pack asks for as well is no slip of the pen: the city only has none of it yet. */
const isAskedElsewhere = (packs: readonly Standard[], pack: Standard, role: string): boolean =>
  packs.some((other) => other !== pack && other.items.some(({ rule }) => roleOf(rule) === role))

type Where = ReturnType<Complain>

const checkPlace = ({ appliesTo: { what } }: Standard, rule: Rule, { file, at }: Where, log: ProblemLog): void => {
  const allowed = rule.kind === "reach" && rule.of === "demand" ? ["belt", "city"] : ASKED_OF[rule.kind]
  if (!allowed.includes(what))
    log.add("rule-misplaced", file, at, { rule: rule.kind, what, allowed: allowed.join(" / ") })
}

const checkBoxes = (
  { packs, areAll }: Standards,
  { list, boxes }: Extract<Rule, { kind: "checklist" }>,
  { file, at }: Where,
  log: ProblemLog,
): void => {
  const form = packs.find(({ checklist }) => checklist?.id === list)?.checklist
  if (form === undefined || form === null) {
    if (areAll) log.add("reference-unknown", file, at, { field: "list", id: list, among: "standards/*.json" })
    return
  }
  const known = new Set(form.boxes.map(({ id }) => id))
  for (const id of boxes ?? [])
    if (!known.has(id)) log.add("reference-unknown", file, at, { field: "boxes", id, among: `${list}.boxes` })
}

/** A share counts an item of another standard, which must be there too, and must not rest on the share in turn. */
const checkShare = (
  { packs, areAll }: Standards,
  pack: Standard,
  item: string,
  rule: Extract<Rule, { kind: "share" }>,
  { file, at }: Where,
  inCircle: Set<string>,
  log: ProblemLog,
): void => {
  const target = packs.find(({ id }) => id === rule.standard)
  const id = `${rule.standard} / ${rule.item}`
  if (target?.items.some((one) => one.id === rule.item) !== true) {
    if (areAll || target !== undefined)
      log.add("reference-unknown", file, at, { field: "standard", id, among: "atlas.json standards" })
    return
  }
  const circle = circleFrom(packs, pack.id, item)
  if (circle !== null) {
    if (!circle.some((one) => inCircle.has(one)))
      log.add("share-in-circle", file, at, { circle: [...circle, circle[0] ?? ""].join(" → ") })
    for (const one of circle) inCircle.add(one)
    return
  }
  const allowed = COUNTED_BY[pack.appliesTo.what]
  if (ASKED_OF.share.includes(pack.appliesTo.what) && !allowed.includes(target.appliesTo.what))
    log.add("share-misplaced", file, at, { id, what: target.appliesTo.what, allowed: allowed.join(" / ") })
}

/** The items one comes by from an item along the shares, when they lead back to it; null when they do not. */
const circleFrom = (packs: readonly Standard[], pack: string, item: string): readonly string[] | null => {
  const start = `${pack} / ${item}`
  const way = [start]
  let [standard, id] = [pack, item]
  for (;;) {
    const rule = packs.find((one) => one.id === standard)?.items.find((one) => one.id === id)?.rule
    if (rule?.kind !== "share") return null
    ;[standard, id] = [rule.standard, rule.item]
    const next = `${standard} / ${id}`
    if (next === start) return way
    if (way.includes(next)) return null // a circle further on, which is said where it begins
    way.push(next)
  }
}
