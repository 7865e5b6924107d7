import { fetchFrom } from "./files-in-memory.ts"
import { memoryOfPage } from "./memory.ts"

// Before anything else of the page runs: whatever it fetches of its own is in memory.
globalThis.fetch = fetchFrom(memoryOfPage(), document.baseURI, globalThis.fetch.bind(globalThis))
