import { assign, setup } from "xstate"

/** How long things take in a hall, in milliseconds. */
export type HallTimes = {
  /** Nobody has touched the screen for so long: it asks whether anybody is there. */
  readonly idleMs: number
  /** How long it asks, counting down, before it starts again for the next visitor. */
  readonly warningMs: number
  /** How long one scene of the attract loop stands. */
  readonly sceneMs: number
}

export type HallContext = HallTimes & {
  /** Which scene of the attract loop stands; counts on for ever. */
  readonly scene: number
  /** What is being played or heard just now: nobody is asked to leave meanwhile. */
  readonly holds: number
  /** A reload is due (a new day, new content): it waits for an empty hall. */
  readonly reloadDue: boolean
}

export type HallEvent =
  /** Anybody touched the screen or pressed a key. */
  | { readonly type: "ACT" }
  | { readonly type: "LEAVE" }
  /** Something that plays began or ended: sound, film, a tour that rides by itself. */
  | { readonly type: "HOLD" }
  | { readonly type: "RELEASE" }
  /** A guide speaks to a group (讲解模式), and ends. */
  | { readonly type: "GUIDE" }
  | { readonly type: "END_GUIDE" }
  | { readonly type: "OPEN_HALL" }
  | { readonly type: "CLOSE_HALL" }
  | { readonly type: "SERVICE" }
  | { readonly type: "END_SERVICE" }
  | { readonly type: "RELOAD_DUE" }
  | { readonly type: "RESET_DONE" }

const GUIDE_MS = 30 * 60_000 // a guide speaks for minutes without touching; half an hour later nobody is there any more
const SERVICE_MS = 5 * 60_000 // staff who walked away must not leave the maintenance page open to visitors
const RESET_MS = 4000 // a page that never says it is reset must not hold the hall up

/**
 * A screen in an exhibition hall: it attracts, is used, asks whether anybody is still there, and starts again as if
 * nobody had been there. `reset` puts everything back and then says RESET_DONE; `reload` loads the page anew.
 */
export const kioskMachine = setup({
  types: {} as { context: HallContext; events: HallEvent; input: HallTimes },
  delays: {
    idle: ({ context }) => context.idleMs,
    warning: ({ context }) => context.warningMs,
    scene: ({ context }) => context.sceneMs,
    guide: GUIDE_MS,
    service: SERVICE_MS,
    reset: RESET_MS,
  },
  guards: {
    isHeld: ({ context }) => context.holds > 0,
    reloadIsDue: ({ context }) => context.reloadDue,
    endsLastHold: ({ context }) => context.holds <= 1,
  },
  actions: {
    reset: () => undefined,
    reload: () => undefined,
    turnScene: assign(({ context }) => ({ scene: context.scene + 1 })),
    hold: assign(({ context }) => ({ holds: context.holds + 1 })),
    release: assign(({ context }) => ({ holds: Math.max(0, context.holds - 1) })),
    letGo: assign({ holds: 0 }),
    noteReload: assign({ reloadDue: true }),
    reloadOnce: assign({ reloadDue: false }),
  },
}).createMachine({
  id: "kiosk",
  context: ({ input }) => ({ ...input, scene: 0, holds: 0, reloadDue: false }),
  initial: "attract",
  on: {
    RELOAD_DUE: { actions: "noteReload" },
    HOLD: { actions: "hold" },
    RELEASE: { actions: "release" },
    SERVICE: ".service",
    CLOSE_HALL: ".closed",
  },
  states: {
    attract: {
      always: { guard: "reloadIsDue", actions: ["reloadOnce", "reload"] },
      after: { scene: { target: "attract", reenter: true, actions: "turnScene" } },
      on: { ACT: "visiting", GUIDE: "guided" },
    },
    visiting: {
      initial: "deciding",
      on: { LEAVE: "resetting", GUIDE: "guided" },
      states: {
        deciding: { always: [{ guard: "isHeld", target: "held" }, { target: "active" }] },
        active: {
          after: { idle: "warning" },
          on: {
            ACT: { target: "active", reenter: true },
            HOLD: { target: "held", actions: "hold" },
          },
        },
        held: {
          on: {
            RELEASE: [{ guard: "endsLastHold", target: "active", actions: "release" }, { actions: "release" }],
          },
        },
        warning: {
          after: { warning: "#kiosk.resetting" },
          on: { ACT: "active", HOLD: { target: "held", actions: "hold" } },
        },
      },
    },
    guided: {
      after: { guide: "visiting" },
      on: { END_GUIDE: "visiting", LEAVE: "resetting", GUIDE: { target: "guided", reenter: true } },
    },
    service: {
      after: { service: "resetting" },
      on: { ACT: { target: "service", reenter: true }, END_SERVICE: "resetting", SERVICE: {} },
    },
    closed: {
      always: { guard: "reloadIsDue", actions: ["reloadOnce", "reload"] },
      on: { OPEN_HALL: "resetting", CLOSE_HALL: {} },
    },
    resetting: {
      entry: ["letGo", "reset"],
      after: { reset: "attract" },
      on: { RESET_DONE: "attract", CLOSE_HALL: "closed" },
    },
  },
})
