import { describe, expect, it } from "vitest"
import { coverChoiceOf } from "../../../src/compute/siting/cover-choice.ts"
import { servesByStreet } from "../../../src/compute/siting/serves-by-street.ts"
import { siteCentres } from "../../../src/compute/siting/site-centres.ts"
import { snapTo } from "../../../src/compute/streets/snap.ts"
import { streetGraphOf } from "../../../src/compute/streets/street-graph.ts"
import { ferryTown } from "../../worlds/ferry-town.ts"

const town = ferryTown(9)
const graph = streetGraphOf(town.network, "walk")
const on = (south: boolean, column: number, row: number) => snapTo(graph, town.placeOf(south, column, row), 10)

describe("a new centre in a town on a river", () => {
  it("serves its own bank: one on each quay beats two on the same", () => {
    const homes = [on(false, 1, 0), on(false, 0, 1), on(true, 1, 0), on(true, 0, 1), null]
    const candidates = [on(false, 0, 0), on(false, 1, 1), on(true, 0, 0)]
    const serves = servesByStreet(graph, homes, candidates, 3)
    expect([0, 1, 2].map((candidate) => [...serves(candidate)])).toEqual([
      [0, 1],
      [0, 1],
      [2, 3],
    ])
    const choice = coverChoiceOf(3, [1, 1, 1, 1, 9], serves)
    const plan = siteCentres(choice, 2, 1, { kind: "iterations", iterations: 5 })
    expect(plan).toEqual({ chosen: [0, 2], coveredWeight: 4, upperBound: 4, optimal: true })
  })

  it("leaves out whom somebody serves already", () => {
    const homes = [on(false, 1, 0), on(false, 0, 1)]
    expect([...servesByStreet(graph, homes, [on(false, 0, 0)], 3, Uint8Array.of(1, 0))(0)]).toEqual([1])
  })
})
