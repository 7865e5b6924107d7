import { fetchFrom } from "./files-in-memory.ts"
import { readMemory } from "./memory.ts"

const hosted = globalThis.fetch.bind(globalThis)
const memory = readMemory()

// Before anything else of the page runs: whatever it fetches of its own is in memory.
globalThis.fetch = async (input, init) => fetchFrom(await memory, document.baseURI, hosted)(input, init)
