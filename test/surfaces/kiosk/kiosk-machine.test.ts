import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Actor, createActor, SimulatedClock } from "xstate"
import { type HallEvent, kioskMachine } from "../../../src/surfaces/kiosk/kiosk-machine.ts"

const TIMES = { idleMs: 60_000, warningMs: 20_000, sceneMs: 6_000 }
const EVENTS = [
  "ACT",
  "LEAVE",
  "HOLD",
  "RELEASE",
  "GUIDE",
  "END_GUIDE",
  "OPEN_HALL",
  "CLOSE_HALL",
  "SERVICE",
  "END_SERVICE",
  "RELOAD_DUE",
  "RESET_DONE",
] as const satisfies readonly HallEvent["type"][]
type EventName = (typeof EVENTS)[number]

const open = () => {
  const clock = new SimulatedClock()
  const done: string[] = []
  const machine = kioskMachine.provide({
    actions: { reset: () => done.push("reset"), reload: () => done.push("reload") },
  })
  const hall = createActor(machine, { clock, input: TIMES })
  hall.start()
  // A clock that jumps rings only what was set before the jump: time passes second by second.
  const pass = (ms: number): void => {
    for (let left = ms; left > 0; left -= 1000) clock.increment(Math.min(1000, left))
  }
  return { done, hall, pass }
}

const nameOf = (hall: Actor<typeof kioskMachine>): string => {
  const { value } = hall.getSnapshot()
  return typeof value === "string"
    ? value
    : (Object.entries(value).map(([state, inner]) => `${state}.${inner}`)[0] ?? "")
}

/** The way into each state. */
const WAYS: Readonly<Record<string, readonly (EventName | number)[]>> = {
  attract: [],
  "visiting.active": ["ACT"],
  "visiting.held": ["ACT", "HOLD"],
  "visiting.warning": ["ACT", 60_000],
  guided: ["GUIDE"],
  service: ["SERVICE"],
  closed: ["CLOSE_HALL"],
  resetting: ["ACT", "LEAVE"],
}

const EVERYWHERE: Partial<Record<EventName, string>> = { SERVICE: "service", CLOSE_HALL: "closed" }

/** Where each event leads from each state; what is not named changes nothing. */
const LEADS: Readonly<Record<string, Partial<Record<EventName, string>>>> = {
  attract: { ...EVERYWHERE, ACT: "visiting.active", GUIDE: "guided" },
  "visiting.active": { ...EVERYWHERE, LEAVE: "resetting", HOLD: "visiting.held", GUIDE: "guided" },
  "visiting.held": { ...EVERYWHERE, LEAVE: "resetting", RELEASE: "visiting.active", GUIDE: "guided" },
  "visiting.warning": {
    ...EVERYWHERE,
    ACT: "visiting.active",
    LEAVE: "resetting",
    HOLD: "visiting.held",
    GUIDE: "guided",
  },
  guided: { ...EVERYWHERE, END_GUIDE: "visiting.active", LEAVE: "resetting" },
  service: { ...EVERYWHERE, END_SERVICE: "resetting" },
  closed: { ...EVERYWHERE, OPEN_HALL: "resetting" },
  resetting: { ...EVERYWHERE, RESET_DONE: "attract" },
}

const goTo = (state: string) => {
  const opened = open()
  for (const step of WAYS[state] ?? []) {
    if (typeof step === "number") opened.pass(step)
    else opened.hall.send({ type: step })
  }
  expect(nameOf(opened.hall)).toBe(state)
  return opened
}

describe("a screen in a hall", () => {
  for (const state of Object.keys(WAYS))
    it.each(EVENTS)(`${state}: answers %s as agreed`, (event) => {
      const { hall } = goTo(state)
      hall.send({ type: event })
      expect(nameOf(hall)).toBe(LEADS[state]?.[event] ?? state)
    })

  it("asks after a minute, counts twenty seconds, starts again as if nobody had been there", () => {
    const { hall, pass, done } = goTo("visiting.active")
    pass(59_999)
    expect(nameOf(hall)).toBe("visiting.active")
    pass(1)
    expect(nameOf(hall)).toBe("visiting.warning")
    pass(19_999)
    expect(done).toEqual([])
    pass(1)
    expect(nameOf(hall)).toBe("resetting")
    expect(done).toEqual(["reset"])
    hall.send({ type: "RESET_DONE" })
    expect(nameOf(hall)).toBe("attract")
  })

  it("starts the minute anew with every touch", () => {
    const { hall, pass } = goTo("visiting.active")
    for (let touch = 0; touch < 10; touch++) {
      pass(50_000)
      hall.send({ type: "ACT" })
    }
    expect(nameOf(hall)).toBe("visiting.active")
  })

  it("never interrupts what is playing, and asks a minute after the last of it has ended", () => {
    const { hall, pass } = goTo("visiting.held")
    hall.send({ type: "HOLD" })
    pass(30 * 60_000)
    hall.send({ type: "RELEASE" })
    pass(30 * 60_000)
    expect(nameOf(hall)).toBe("visiting.held")
    hall.send({ type: "RELEASE" })
    pass(59_999)
    expect(nameOf(hall)).toBe("visiting.active")
    pass(1)
    expect(nameOf(hall)).toBe("visiting.warning")
  })

  it("lets a guide talk for half an hour without touching", () => {
    const { hall, pass } = goTo("guided")
    pass(30 * 60_000 - 1)
    expect(nameOf(hall)).toBe("guided")
    pass(1)
    expect(nameOf(hall)).toBe("visiting.active")
  })

  it("does not leave the staff's page open to visitors", () => {
    const { hall, pass } = goTo("service")
    pass(5 * 60_000)
    expect(nameOf(hall)).toBe("resetting")
  })

  it("is not held up by a page that never says it is reset", () => {
    const { hall, pass } = goTo("resetting")
    pass(4000)
    expect(nameOf(hall)).toBe("attract")
  })

  it("reloads in an empty hall only, once", () => {
    const { hall, pass, done } = goTo("visiting.active")
    hall.send({ type: "RELOAD_DUE" })
    hall.send({ type: "ACT" })
    expect(done).toEqual([])
    pass(60_000 + 20_000 + 4000)
    expect(done).toEqual(["reset", "reload"])
    pass(60_000)
    expect(done).toEqual(["reset", "reload"])
  })

  it("turns its scenes while nobody is there", () => {
    const { hall, pass } = goTo("attract")
    for (let scene = 1; scene <= 5; scene++) {
      pass(6000)
      expect(hall.getSnapshot().context.scene).toBe(scene)
    }
  })

  it("always comes back to the attract loop, whatever happened before", () => {
    const step = fc.oneof(
      fc.constantFrom(...EVENTS).filter((event) => event !== "HOLD" && event !== "CLOSE_HALL"),
      fc.integer({ min: 1, max: 90_000 }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { hall, pass } = open()
        for (const one of steps) {
          if (typeof one === "number") pass(one)
          else hall.send({ type: one })
        }
        // Half an hour of a guide, a minute, twenty seconds, a reset.
        for (let minute = 0; minute < 33; minute++) pass(60_000)
        expect(nameOf(hall)).toBe("attract")
        expect(hall.getSnapshot().context.holds).toBe(0)
      }),
      { numRuns: 60 },
    )
  })
})
