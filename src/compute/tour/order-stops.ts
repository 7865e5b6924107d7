import type { OrderProof } from "../../domain/tour.ts"
import { type Spent, startBudget } from "./budget.ts"
import { loopNodes, loopOf, stopsAlong } from "./loop.ts"
import { doubledLoop, type SymmetricForm, symmetricTask } from "./loop-as-ring.ts"
import { oneTreeBound, proofFrom } from "./one-tree-bound.ts"
import { measureOrder, type OrderedStops, type OrderRequest, type OrderTask, orderTaskOf } from "./order-request.ts"
import { type Random, randomFrom } from "./random.ts"
import { shortenRing } from "./shorten-ring.ts"
import { shortenRow } from "./shorten-row.ts"
import { MOST_NODES_PROVED, shortestLoop } from "./shortest-loop.ts"

const MOST_DOUBLED = 1000 // nodes: beyond, a matrix of twice as many a side is too large to be quick
const SHARE_FOR_SEARCH = 0.85 // of a time budget; the proof has the rest
const MOST_FOR_PROOF_MS = 100
const LEAST_FOR_PROOF_MS = 20 // a bound that may not settle says nothing: even a spent budget is exceeded by so much

/**
 * The shortest order of all stops we find within the budget, and how good it is known to be: proved for at most 12
 * stops between the ends, else after Held and Karp's bound. The same seed and number of iterations give the same
 * answer on every machine. Throws RangeError for requests that make no sense (see `orderTaskOf`).
 */
export const orderStops = (request: OrderRequest): OrderedStops => {
  const { milliseconds, now } =
    request.budget.kind === "milliseconds" ? request.budget : { milliseconds: 0, now: () => 0 }
  const until = now() + milliseconds
  const forProof = Math.min(MOST_FOR_PROOF_MS, milliseconds * (1 - SHARE_FOR_SEARCH))
  const spent = startBudget(
    request.budget.kind === "iterations"
      ? request.budget
      : { ...request.budget, milliseconds: milliseconds - forProof },
  )
  const task = orderTaskOf(request)
  if (loopNodes(task) - 1 <= MOST_NODES_PROVED) {
    const loop = loopOf(task)
    return answer(task, stopsAlong(loop, shortestLoop(loop)), true, () => optimal)
  }
  const { order, form } = searched(task, randomFrom(request.seed), spent)
  const forBound = Math.max(until - now(), LEAST_FOR_PROOF_MS)
  const left: Spent =
    request.budget.kind === "milliseconds" ? startBudget({ ...request.budget, milliseconds: forBound }) : () => 0
  return answer(task, order, false, (length) => {
    const bound = oneTreeBound(form, length - form.bonus, left) + form.bonus
    return proofFrom(length, bound, task.areWhole)
  })
}

const optimal: OrderProof = { kind: "optimal" }

type Searched = { readonly order: readonly number[]; readonly form: SymmetricForm }

/** The order found by the search that suits the task, and the symmetric form whose bound holds for it. */
const searched = (task: OrderTask, random: Random, spent: Spent): Searched => {
  const isPinned = task.pinned.length > 0
  if (task.isSymmetric && !isPinned) {
    const form = symmetricTask(task)
    return { order: form.stopsOf(shortenRing(form, random, spent)), form }
  }
  const loop = loopOf(task)
  if (task.isSymmetric) return { order: stopsAlong(loop, shortenRow(loop, random, spent)), form: symmetricTask(task) }
  if (loop.count > MOST_DOUBLED) {
    const form = symmetricTask({ ...task, matrix: shorterWays(task), isSymmetric: true })
    return { order: stopsAlong(loop, shortenRow(loop, random, spent)), form }
  }
  const form = doubledLoop(loop)
  const nodes = isPinned ? shortenRow(loop, random, spent) : form.stopsOf(shortenRing(form, random, spent))
  return { order: stopsAlong(loop, nodes), form }
}

/** Each leg as long as the shorter of its two directions: no order is longer by it. */
const shorterWays = ({ matrix, count }: OrderTask): Float64Array => {
  const shorter = new Float64Array(count * count)
  for (let from = 0; from < count; from++)
    for (let to = 0; to <= from; to++) {
      const leg = Math.min(matrix[from * count + to] ?? 0, matrix[to * count + from] ?? 0)
      shorter[from * count + to] = leg
      shorter[to * count + from] = leg
    }
  return shorter
}

/** The better of what was found and what was given, measured on the true distances. */
const answer = (
  task: OrderTask,
  found: readonly number[],
  isShortest: boolean,
  proofOf: (length: number) => OrderProof,
): OrderedStops => {
  let order = found
  let { passable, missing } = measureOrder(task, found)
  const given = asGiven(task)
  if (given !== null) {
    const measured = measureOrder(task, given)
    if (measured.missing < missing || (measured.missing === missing && measured.passable <= passable)) {
      order = given
      ;({ passable, missing } = measured)
    }
  }
  if (missing > 0) return { kind: "no-way", order, passable, missing, proved: isShortest }
  return { kind: "ordered", order, length: passable, proof: proofOf(passable) }
}

/** The given order, beginning at the start, or null when it does not keep to start, end and pins. */
const asGiven = ({ given, round, start, end, pinned }: OrderTask): readonly number[] | null => {
  const first = round && start !== null ? given.indexOf(start) : 0
  const order = [...given.slice(first), ...given.slice(0, first)]
  if (start !== null && order[0] !== start) return null
  if (end !== null && order.at(-1) !== end) return null
  const keepsPins = pinned.every((stop, at) => at === 0 || order.indexOf(pinned[at - 1] ?? 0) < order.indexOf(stop))
  return keepsPins ? order : null
}
