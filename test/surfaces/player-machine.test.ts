import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createActor, SimulatedClock } from "xstate"
import { cardAfter, type PlayerEvent, playerMachine } from "../../src/surfaces/tour/player/player-machine.ts"

const SHOW = 8000
const RIDE = 3000

type Begin = {
  readonly stop?: number
  readonly lastStop?: number
  readonly speed?: number
  readonly loop?: boolean
  readonly early?: boolean
}

/** A tour of three stops being played: a page that turns to the card the player asks for, and a map that rides there. */
const playing = ({ stop = 0, lastStop = 3, speed = 1, loop = false, early = false }: Begin = {}, rides = true) => {
  const clock = new SimulatedClock()
  const cards: number[] = []
  let asked: number | null = null
  const machine = playerMachine.provide({
    actions: {
      goOn: ({ context }) => {
        asked = cardAfter(context)
      },
    },
  })
  const actor = createActor(machine, {
    clock,
    input: { stop, lastStop: early ? 0 : lastStop, showMs: SHOW, rideMs: 0, speed, loop },
  })
  actor.start()
  /** The page does what it was asked to: another card is news, the same one is not. */
  const turn = (): void => {
    while (asked !== null) {
      const to = asked
      asked = null
      if (to === actor.getSnapshot().context.stop) continue
      cards.push(to)
      const onStop = to >= 1 && to <= lastStop
      actor.send({ type: "AT", stop: to, lastStop, showMs: SHOW, rideMs: rides && onStop ? RIDE : 0 })
    }
  }
  const tell = (...events: readonly (PlayerEvent | PlayerEvent["type"])[]): void => {
    for (const event of events) {
      actor.send((typeof event === "string" ? { type: event } : event) as PlayerEvent)
      turn()
    }
  }
  const wait = (milliseconds: number): void => {
    for (let past = 0; past < milliseconds; past += 100) {
      clock.increment(100)
      turn()
    }
  }
  /** A person turns to a card. */
  const open = (to: number): void => tell({ type: "AT", stop: to, lastStop, showMs: SHOW, rideMs: RIDE })
  return { tell, wait, open, cards, state: () => actor.getSnapshot().value }
}

const RESTING = "resting"
const showing = { playing: "showing" }
const riding = { playing: "riding" }
const listening = { playing: "listening" }

describe("a tour that plays", () => {
  it("rests until it is asked to play, and goes from the opening card to stop 1", () => {
    const tour = playing()
    tour.wait(60_000)
    expect([tour.state(), tour.cards]).toEqual([RESTING, []])
    tour.tell("PLAY")
    expect([tour.state(), tour.cards]).toEqual([riding, [1]])
  })

  it("rides to a stop, shows its card, and goes on", () => {
    const tour = playing()
    tour.tell("PLAY")
    tour.wait(2000)
    tour.tell("ARRIVED")
    expect(tour.state()).toEqual(showing)
    tour.wait(SHOW - 100)
    expect(tour.cards).toEqual([1])
    tour.wait(200)
    expect([tour.state(), tour.cards]).toEqual([riding, [1, 2]])
  })

  it("is not held up by a map that never arrives", () => {
    const tour = playing()
    tour.tell("PLAY")
    tour.wait(200_000)
    expect([tour.state(), tour.cards]).toEqual([RESTING, [1, 2, 3, 4]])
  })

  it("shows a card at once where there is no way to ride", () => {
    const tour = playing({}, false)
    tour.tell("PLAY")
    expect(tour.state()).toEqual(showing)
  })

  it("gives the card of the stop where it is asked to play its whole time", () => {
    const tour = playing({ stop: 2 })
    tour.tell("PLAY")
    tour.wait(SHOW - 100)
    expect(tour.cards).toEqual([])
    tour.wait(200)
    expect(tour.cards).toEqual([3])
  })

  it("rests at its end, and begins anew when it is asked to play there", () => {
    const tour = playing({ stop: 3 }, false)
    tour.tell("PLAY")
    tour.wait(3 * SHOW)
    expect([tour.state(), tour.cards]).toEqual([RESTING, [4]])
    tour.tell("PLAY")
    expect([tour.state(), tour.cards]).toEqual([showing, [4, 1]])
  })

  it("goes round and round on a wall", () => {
    const tour = playing({ loop: true }, false)
    tour.tell("PLAY")
    tour.wait(6 * SHOW)
    expect(tour.cards.slice(0, 6)).toEqual([1, 2, 3, 1, 2, 3])
    const alone = playing({ loop: true, lastStop: 1 }, false)
    alone.tell("PLAY")
    alone.wait(5 * SHOW)
    expect(alone.cards.slice(0, 4)).toEqual([1, 0, 1, 0])
  })

  it("takes half the time at double speed", () => {
    const tour = playing({ stop: 1, speed: 2 }, false)
    tour.tell("PLAY")
    tour.wait(SHOW / 2 - 100)
    expect(tour.cards).toEqual([])
    tour.wait(200)
    expect(tour.cards).toEqual([2])
    tour.tell({ type: "PACE", speed: 1, loop: false })
    tour.open(1)
    tour.tell("ARRIVED")
    tour.wait(SHOW - 100)
    expect(tour.cards).toEqual([2])
  })
})

describe("a visitor", () => {
  it("who listens is not cut short, whenever the recording began, and goes on when it ends", () => {
    const during = playing({ stop: 1 }, false)
    during.tell("PLAY", "SOUND_STARTED")
    const before = playing({ stop: 1 }, false)
    before.tell("SOUND_STARTED", "PLAY")
    const onTheWay = playing({})
    onTheWay.tell("PLAY", "SOUND_STARTED", "ARRIVED")
    for (const tour of [during, before, onTheWay]) {
      const heard = tour.cards.length
      tour.wait(10 * SHOW)
      expect([tour.state(), tour.cards.length]).toEqual([listening, heard])
      tour.tell("SOUND_ENDED")
      expect(tour.cards.at(-1)).toBe(2)
    }
  })

  it("who leaves a card while it speaks is not kept waiting on the next", () => {
    const tour = playing({ stop: 1 }, false)
    tour.tell("PLAY", "SOUND_STARTED")
    tour.open(2)
    tour.tell("ARRIVED")
    expect(tour.state()).toEqual(showing)
    tour.tell("SOUND_ENDED")
    expect(tour.state()).toEqual(showing)
  })

  it("who hears out the closing card is left in peace", () => {
    const tour = playing({ stop: 3 }, false)
    tour.tell("PLAY")
    tour.wait(SHOW)
    tour.tell("SOUND_STARTED")
    tour.wait(2 * SHOW)
    tour.tell("SOUND_ENDED")
    expect([tour.state(), tour.cards]).toEqual([RESTING, [4]])
  })

  it("who moves the map is let be, and taken along again on coming back", () => {
    const tour = playing({ stop: 1 }, false)
    tour.tell("PLAY", "LOOK_AWAY")
    tour.wait(10 * SHOW)
    expect([tour.state(), tour.cards]).toEqual(["away", []])
    tour.tell("COME_BACK")
    tour.wait(SHOW + 100)
    expect(tour.cards).toEqual([2])
  })

  it("who moves the map while nothing plays starts nothing by coming back", () => {
    const tour = playing({ stop: 1 })
    tour.tell("LOOK_AWAY", "COME_BACK")
    expect(tour.state()).toBe(RESTING)
    tour.tell("PLAY", "LOOK_AWAY", "PAUSE", "COME_BACK")
    expect(tour.state()).toBe(RESTING)
  })

  it("who turns back or on while it plays has each card's whole time from there", () => {
    const tour = playing({ stop: 2 })
    tour.tell("PLAY")
    tour.wait(SHOW / 2)
    tour.open(1)
    expect(tour.state()).toEqual(riding)
    tour.tell("ARRIVED")
    tour.wait(SHOW - 100)
    expect(tour.cards).toEqual([])
    tour.wait(200)
    expect(tour.cards).toEqual([2])
  })

  it("who pauses stays where they are, and may turn the cards", () => {
    const tour = playing({ stop: 1 })
    tour.tell("PLAY", "PAUSE")
    tour.open(3)
    tour.wait(10 * SHOW)
    expect([tour.state(), tour.cards]).toEqual([RESTING, []])
  })

  it("knows how long the tour is once it is told, however early it was opened", () => {
    const tour = playing({ early: true })
    tour.tell({ type: "AT", stop: 0, lastStop: 3, showMs: SHOW, rideMs: 0 }, "PLAY")
    tour.wait(3 * (SHOW + RIDE))
    expect(tour.cards.slice(0, 2)).toEqual([1, 2])
  })

  it("whatever they do, sees only cards there are, and can always rest", () => {
    const doing = fc.oneof(
      fc.constantFrom<PlayerEvent>(
        ...(["PLAY", "PAUSE", "ARRIVED", "SOUND_STARTED", "SOUND_ENDED", "LOOK_AWAY", "COME_BACK"] as const).map(
          (type) => ({ type }),
        ),
        { type: "PACE", speed: 2, loop: true },
      ),
      fc.nat(4).map((stop): PlayerEvent => ({ type: "AT", stop, lastStop: 3, showMs: SHOW, rideMs: RIDE })),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(doing, fc.nat(SHOW)), { maxLength: 30 }), (steps) => {
        const tour = playing()
        for (const [event, milliseconds] of steps) {
          tour.tell(event)
          tour.wait(milliseconds)
        }
        for (const card of tour.cards) expect(card >= 0 && card <= 4).toBe(true)
        tour.tell("PAUSE")
        expect(tour.state()).toBe(RESTING)
      }),
      { numRuns: 40 },
    )
  })
})

describe("the card after this one", () => {
  it("is always another one, and there is one", () => {
    for (let lastStop = 0; lastStop < 5; lastStop++)
      for (let stop = 0; stop <= lastStop + 1; stop++)
        for (const loop of [false, true]) {
          const next = cardAfter({ stop, lastStop, loop })
          expect(next).not.toBe(stop)
          expect(next >= 0 && next <= lastStop + 1).toBe(true)
        }
  })
})
