import { fetchFrom, type Memory } from "./files-in-memory.ts"
import { WORKER_MEMORY } from "./start-worker.ts"

const isMemory = (value: unknown): value is Memory => typeof value === "object" && value !== null && "files" in value

const memory: unknown = Reflect.get(globalThis, WORKER_MEMORY)
if (isMemory(memory)) globalThis.fetch = fetchFrom(memory, memory.homes[0] ?? "", globalThis.fetch.bind(globalThis))
