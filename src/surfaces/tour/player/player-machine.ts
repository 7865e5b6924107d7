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
}

export type PlayerEvent =
  | { readonly type: "PLAY" }
  | { readonly type: "PAUSE" }
  /** The view stands at another card now. */
  | { readonly type: "AT"; readonly stop: number; readonly showMs: number; readonly rideMs: number }
  | { readonly type: "ARRIVED" }
  | { readonly type: "SOUND_STARTED" }
  | { readonly type: "SOUND_ENDED" }
  /** The person moves the map; or returns to the guide. */
  | { readonly type: "LOOK_AWAY" }
  | { readonly type: "COME_BACK" }
  | { readonly type: "PACE"; readonly speed: number; readonly loop: boolean }

const RIDE_PATIENCE_MS = 4000 // a map that never says it arrived must not hold the tour up

/** The card after this one: round again when looping, and from the closing card back to the first stop. */
export const cardAfter = ({ stop, lastStop, loop }: Pick<PlayerContext, "stop" | "lastStop" | "loop">): number =>
  stop > lastStop ? 1 : stop === lastStop && loop ? 1 : stop + 1

/**
 * Plays a tour: rides to a stop, shows its card, waits for a sound to end, goes on. `goOn` is asked to turn to a card; the
 * view then says `AT`. Whoever moves the map is let be until they come back.
 */
export const playerMachine = setup({
  types: {} as { context: PlayerContext; events: PlayerEvent; input: PlayerContext },
  delays: {
    show: ({ context }) => context.showMs / context.speed,
    ride: ({ context }) => context.rideMs + RIDE_PATIENCE_MS,
  },
  guards: {
    isOver: ({ context }) => context.stop > context.lastStop && !context.loop,
    ridesNow: ({ event }) => event.type === "AT" && event.rideMs > 0,
  },
  actions: {
    goOn: () => undefined,
    stand: assign(({ event }) =>
      event.type === "AT" ? { stop: event.stop, showMs: event.showMs, rideMs: event.rideMs } : {},
    ),
    pace: assign(({ event }) => (event.type === "PACE" ? { speed: event.speed, loop: event.loop } : {})),
  },
}).createMachine({
  id: "player",
  context: ({ input }) => input,
  initial: "resting",
  on: { AT: { actions: "stand" }, PACE: { actions: "pace" } },
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
          after: { show: [{ guard: "isOver", target: "#player.resting" }, { target: "turning" }] },
          on: { SOUND_STARTED: "listening" },
        },
        listening: { on: { SOUND_ENDED: "turning" } },
        turning: { entry: "goOn" },
      },
    },
    away: {
      on: { COME_BACK: "playing", PAUSE: "resting", PLAY: "playing" },
    },
  },
})
