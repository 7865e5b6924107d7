import { useQuery } from "./use-screen.ts"

/** Whether the reader's system asks for less motion. */
export const useReducedMotion = (): boolean => useQuery("(prefers-reduced-motion: reduce)")
