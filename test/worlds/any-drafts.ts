import fc from "fast-check"
import type { TaskId } from "../../src/domain/ids.ts"
import { type FieldValue, type ListTask, TASK_FIELDS, TASK_KINDS, type TaskField } from "../../src/domain/list-task.ts"
import { TASK_STATES } from "../../src/domain/task.ts"
import type { Drafts, Edit } from "../../src/drafts/edit.ts"
import { type At, adding, removing, resolving, writing } from "../../src/drafts/steps.ts"

const IDS = ["alder", "birch", "cedar", "elm", "fir"]

/** A task with nothing but a problem. */
export const plainTask = (id: string, more: Partial<ListTask> = {}): ListTask => ({
  id: id as TaskId,
  belt: null,
  site: null,
  standard: null,
  item: null,
  problem: { zh: `问题 ${id}` },
  measure: null,
  owner: null,
  due: null,
  state: "open",
  note: null,
  kind: "fix",
  goal: null,
  person: null,
  ...more,
})

const text = fc.constantFrom(null, { zh: "甲" }, { zh: "乙" }, { zh: "丙", en: "C" })

/** A value that a field can hold. */
export const valueFor = (field: TaskField): fc.Arbitrary<FieldValue> => {
  switch (field) {
    case "kind":
      return fc.constantFrom(...TASK_KINDS)
    case "state":
      return fc.constantFrom(...TASK_STATES)
    case "due":
      return fc.constantFrom(null, "2026", "2026-09", "2026-09-30")
    case "person":
      return fc.constantFrom(null, "某人", "另一人")
    case "problem":
      return fc.constantFrom({ zh: "甲" }, { zh: "乙" }, { zh: "丙", en: "C" })
    default:
      return text
  }
}

const field = fc.constantFrom(...TASK_FIELDS)
const wish = field.chain((one) =>
  fc.record({ id: fc.constantFrom(...IDS).map((id) => id as TaskId), field: fc.constant(one), value: valueFor(one) }),
)

/** A task whose fields may hold anything they can. */
export const anyTask = (id: string): fc.Arbitrary<ListTask> =>
  fc
    .record(Object.fromEntries(TASK_FIELDS.map((one) => [one, valueFor(one)])))
    .map((fields) => plainTask(id, fields as Partial<ListTask>))

/** Tasks that a city has published. */
export const anyPublished: fc.Arbitrary<ReadonlyMap<TaskId, ListTask>> = fc
  .tuple(...IDS.slice(0, 3).map(anyTask))
  .map((tasks) => new Map(tasks.map((task) => [task.id, task])))

type Doing = (at: At) => Edit | null

const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.array(wish, { maxLength: 4 }).map(
    (wishes): Doing =>
      (at) =>
        writing("bulk", wishes, at),
  ),
  fc.constantFrom(...IDS).map(
    (id): Doing =>
      (at) =>
        adding("add", [plainTask(id)], at),
  ),
  fc.constantFrom(...IDS).map(
    (id): Doing =>
      (at) =>
        removing([id as TaskId], at),
  ),
  fc.tuple(fc.constantFrom(...IDS), field, fc.constantFrom("mine", "theirs")).map(
    ([id, one, keep]): Doing =>
      (at) =>
        resolving(id as TaskId, one, keep === "mine" ? "mine" : "theirs", at),
  ),
)

/** Things a person may do one after another; each is told what is there by then. */
export const anyDoings: fc.Arbitrary<readonly Doing[]> = fc.array(doing, { maxLength: 12 })

/** What a step is made at. */
export const at = (published: ReadonlyMap<TaskId, ListTask>, drafts: Drafts): At => ({
  published,
  drafts,
  on: "2026-11-22T08:00:00.000Z",
})
