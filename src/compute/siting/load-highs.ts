import loadHighs, { type Highs } from "highs"

/**
 * Fetches the solver that proves a choice best; it is over a megabyte and wanted only when a planner asks for a proof.
 * `wasm` says where a page serves the file from; Node finds it by itself.
 */
export const loadSolver = (wasm?: string): Promise<Highs> =>
  loadHighs(wasm === undefined ? {} : { locateFile: () => wasm })
