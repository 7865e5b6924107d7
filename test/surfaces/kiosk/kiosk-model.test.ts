import { describe, expect, it } from "vitest"
import type { SnapshotFrom } from "xstate"
import { adjacencyMapToArray, getAdjacencyMap } from "xstate/graph"
import { type HallEvent, kioskMachine } from "../../../src/surfaces/kiosk/kiosk-machine.ts"

const TIMES = { idleMs: 60_000, warningMs: 20_000, sceneMs: 6_000 }

type Snapshot = SnapshotFrom<typeof kioskMachine>

/** The hall as a person would tell of it: where it is, how many things play, whether a reload waits. */
type Told = { readonly at: string; readonly holds: number; readonly due: boolean }

/** Time that runs out, by the name the machine gives it. */
const RINGS: Readonly<Record<string, string>> = {
  "xstate.after.scene.kiosk.attract": "scene over",
  "xstate.after.idle.kiosk.visiting.active": "nobody there",
  "xstate.after.warning.kiosk.visiting.warning": "no answer",
  "xstate.after.guide.kiosk.guided": "guide gone",
  "xstate.after.service.kiosk.service": "staff gone",
  "xstate.after.reset.kiosk.resetting": "no word",
}

const tell = ({ value, context }: Snapshot): Told => ({
  at: typeof value === "string" ? value : Object.values(value).join(),
  holds: context.holds,
  due: context.reloadDue,
})

/** A visitor is asked for only when nothing plays. */
const visiting = (told: Told): Told => ({ ...told, at: told.holds > 0 ? "held" : "active" })
const isVisited = (at: string): boolean => ["active", "held", "warning"].includes(at)
/** An empty hall reloads at once when that is due; nothing plays in one that was reset. */
const emptied = (told: Told, at: string): Told => ({ ...told, at, due: false })
const reset = (told: Told): Told => ({ ...told, at: "resetting", holds: 0 })

/** What a person says happens next: the oracle, written without a look at the machine. */
const next = (told: Told, event: string): Told => {
  const { at, holds, due } = told
  const empty = at === "attract" || at === "closed"
  switch (event) {
    case "RELOAD_DUE":
      return { ...told, due: !empty }
    case "SERVICE":
      return { ...told, at: "service" }
    case "CLOSE_HALL":
      return emptied(told, "closed")
    case "HOLD": {
      const held = { ...told, holds: holds + 1 }
      return at === "active" || at === "warning" ? { ...held, at: "held" } : held
    }
    case "RELEASE": {
      const left = { ...told, holds: Math.max(0, holds - 1) }
      return at === "held" && holds <= 1 ? { ...left, at: "active" } : left
    }
    case "ACT":
      if (at === "attract") return visiting(told)
      return at === "warning" ? { ...told, at: "active" } : told
    case "GUIDE":
      return at === "attract" || isVisited(at) || at === "guided" ? { ...told, at: "guided" } : told
    case "END_GUIDE":
    case "guide gone":
      return at === "guided" ? visiting(told) : told
    case "LEAVE":
      return isVisited(at) || at === "guided" ? reset(told) : told
    case "END_SERVICE":
    case "staff gone":
      return at === "service" ? reset(told) : told
    case "OPEN_HALL":
      return at === "closed" ? reset(told) : told
    case "RESET_DONE":
    case "no word":
      return at === "resetting" ? emptied(told, "attract") : told
    case "nobody there":
      return at === "active" ? { ...told, at: "warning" } : told
    case "no answer":
      return at === "warning" ? reset(told) : told
    case "scene over":
      return { ...told, due: at === "attract" ? false : due }
    default:
      throw new Error(`nobody has said what ${event} does`)
  }
}

const MOST_HOLDS = 2 // a third sound teaches nothing new

describe("the machine of a hall, walked through every way there is", () => {
  const events = kioskMachine.events as readonly string[]
  const walked = adjacencyMapToArray(
    getAdjacencyMap(kioskMachine, {
      input: TIMES,
      events: events.map((type) => ({ type }) as HallEvent),
      serializeState: (state) => JSON.stringify(tell(state as Snapshot)),
      stopWhen: ({ context }) => context.holds > MOST_HOLDS,
    }),
  )

  it("knows only events and alarms that somebody has said something of", () => {
    const alarms = events.filter((type) => type.startsWith("xstate."))
    expect(alarms.sort()).toEqual(Object.keys(RINGS).sort())
  })

  it("goes through every state", () => {
    const places = new Set(walked.map(({ state }) => tell(state).at))
    expect([...places].sort()).toEqual(
      ["active", "attract", "closed", "guided", "held", "resetting", "service", "warning"].sort(),
    )
  })

  it("does at every event, in every state, what a person says it does", () => {
    const different = walked.flatMap(({ state, event, nextState }) => {
      const [from, came] = [tell(state), tell(nextState)]
      const said = next(from, RINGS[event.type] ?? event.type)
      return JSON.stringify(said) === JSON.stringify(came) ? [] : [{ from, event: event.type, said, came }]
    })
    expect(different).toEqual([])
    expect(walked.length).toBeGreaterThan(8 * events.length)
  })
})
