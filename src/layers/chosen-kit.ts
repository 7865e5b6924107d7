// All that draws a choice, to be fetched as one.
export { chosenLayers, chosenSources } from "./chosen.ts"
export { focusOf, pointedAt } from "./focus-of.ts"
export { nameRoom } from "./name-room.ts"
export { standingFrame } from "./standing-frame.ts"
export { steppedAside } from "./step-aside.ts"
