import { FORBIDDEN_KEYS, LIMITS } from "../limits.ts"
import type { PlainObject } from "../plain.ts"

/** Why a parsed value goes no further. */
export type WalkFault =
  | { readonly kind: "too-deep" }
  | { readonly kind: "too-many-features"; readonly count: number }
  | { readonly kind: "too-many-positions" }
  | { readonly kind: "key-forbidden"; readonly key: string }

/**
 * Walks a parsed value with its own stack and counts: levels, features and positions within LIMITS, and no key that
 * names a part of JavaScript itself. Null when the value may go on to the schema.
 */
export const walkJson = (root: unknown, limits: Limits = LIMITS): WalkFault | null => {
  if (!isContainer(root)) return null
  const stack: (readonly unknown[] | PlainObject)[] = [root]
  const levels: number[] = [1]
  let features = 0
  let positions = 0
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const level = levels.pop() ?? 0
    if (level > limits.levels) return { kind: "too-deep" }
    if (isList(node)) {
      if (typeof node[0] === "number" && ++positions > limits.positions) return { kind: "too-many-positions" }
      for (const child of node) {
        if (!isContainer(child)) continue
        stack.push(child)
        levels.push(level + 1)
      }
      continue
    }
    for (const key in node) {
      if (FORBIDDEN_KEYS.has(key)) return { kind: "key-forbidden", key }
      const child = node[key]
      if (!isContainer(child)) continue
      if (key === "features" && isList(child)) {
        features += child.length
        if (features > limits.features) return { kind: "too-many-features", count: features }
      }
      stack.push(child)
      levels.push(level + 1)
    }
  }
  return null
}

type Limits = { readonly levels: number; readonly features: number; readonly positions: number }

const isContainer = (value: unknown): value is readonly unknown[] | PlainObject =>
  typeof value === "object" && value !== null

const isList = (value: readonly unknown[] | PlainObject): value is readonly unknown[] => Array.isArray(value)
