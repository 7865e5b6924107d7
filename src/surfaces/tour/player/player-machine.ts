import { assign, setup } from "xstate"

/** What the player knows: where the guide stands is the view's business, it is only told. */
export type PlayerContext = {
  /** 0 the opening card, `lastStop + 1` the closing one. */
  readonly stop: number
  readonly lastStop: number
  /** How long this card is shown while playing, at normal speed. */
  readonly showMs: number
  /** How long the ride here may take before it is taken to have arrived; 0 where there is none. */
  readonly rideMs: number
  readonly speed: number
  readonly loop: boolean
  /** Something is being heard: the card waits for its end. */
  readonly heard: boolean
}

export type PlayerEvent =
  | { readonly type: "PLAY" }
  | { readonly type: "PAUSE" }
  /** The view stands at another card now. */
  | {
      readonly type: "AT"
      readonly stop: number
      readonly lastStop: number
      readonly showMs: number
      readonly rideMs: number
    }
  | { readonly type: "ARRIVED" }
  | { readonly type: "SOUND_STARTED" }
  | { readonly type: "SOUND_ENDED" }
  /** The person moves the map; or returns to the guide. */
  | { readonly type: "LOOK_AWAY" }
  | { readonly type: "COME_BACK" }
  | { readonly type: "PACE"; readonly speed: number; readonly loop: boolean }

const RIDE_PATIENCE_MS = 4000 // a map that never says it arrived must not hold the tour up

/**
 * The card after this one: round again when looping, and from the closing card back to the first stop. Never the same
 * card, which would be no news to anybody: a tour of one stop goes round by its opening card.
 */
export const cardAfter = ({ stop, lastStop, loop }: Pick<PlayerContext, "stop" | "lastStop" | "loop">): number => {
  const next = stop > lastStop || (stop === lastStop && loop) ? 1 : stop + 1
  return next === stop ? 0 : next
}

/**
 * Plays a tour: rides to a stop, shows its card, waits for a sound to end, goes on. `goOn` is asked to turn to a card; the
 * view then says `AT`. Whoever moves the map is let be until they come back.
 */
export const playerMachine = setup({
  types: {} as { context: PlayerContext; events: PlayerEvent; input: Omit<PlayerContext, "heard"> },
  delays: {
    show: ({ context }) => context.showMs / context.speed,
    ride: ({ context }) => context.rideMs + RIDE_PATIENCE_MS,
  },
  guards: {
    isOver: ({ context }) => context.stop > context.lastStop && !context.loop,
    ridesNow: ({ event }) => event.type === "AT" && event.rideMs > 0,
    isHeard: ({ context }) => context.heard,
  },
  actions: {
    goOn: () => undefined,
    // What was heard on another card has gone with it.
    stand: assign(({ event, context }) =>
      event.type === "AT"
        ? {
            stop: event.stop,
            lastStop: event.lastStop,
            showMs: event.showMs,
            rideMs: event.rideMs,
            heard: context.heard && event.stop === context.stop,
          }
        : {},
    ),
    listen: assign(({ event }) => ({ heard: event.type === "SOUND_STARTED" })),
    pace: assign(({ event }) => (event.type === "PACE" ? { speed: event.speed, loop: event.loop } : {})),
  },
}).createMachine({
  id: "player",
  context: ({ input }) => ({ ...input, heard: false }),
  initial: "resting",
  on: {
    AT: { actions: "stand" },
    PACE: { actions: "pace" },
    SOUND_STARTED: { actions: "listen" },
    SOUND_ENDED: { actions: "listen" },
  },
  states: {
    resting: { on: { PLAY: "playing" } },
    playing: {
      initial: "beginning",
      on: {
        PAUSE: "resting",
        LOOK_AWAY: "away",
        AT: [
          { guard: "ridesNow", target: ".riding", actions: "stand" },
          { target: ".showing", actions: "stand" },
        ],
      },
      states: {
        // From the opening or closing card play goes straight on; at a stop its card has its time first.
        beginning: {
          always: [
            { guard: ({ context }) => context.stop === 0 || context.stop > context.lastStop, target: "turning" },
            { target: "showing" },
          ],
        },
        riding: {
          after: { ride: "showing" },
          on: { ARRIVED: "showing" },
        },
        showing: {
          always: { guard: "isHeard", target: "listening" },
          after: { show: "done" },
        },
        listening: {
          on: { SOUND_ENDED: { actions: "listen", target: "done" } },
        },
        done: { always: [{ guard: "isOver", target: "#player.resting" }, { target: "turning" }] },
        turning: { entry: "goOn" },
      },
    },
    away: {
      on: { COME_BACK: "playing", PAUSE: "resting", PLAY: "playing" },
    },
  },
})
