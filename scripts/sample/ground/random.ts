/** A stream of pseudo-random numbers that depends on its seed alone (sfc32): the same on every machine. */
export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  readonly between: (low: number, high: number) => number
  /** A whole number, both ends included. */
  readonly whole: (low: number, high: number) => number
  readonly chance: (probability: number) => boolean
  readonly pick: <Choice>(choices: readonly Choice[]) => Choice
  readonly shuffled: <Choice>(choices: readonly Choice[]) => Choice[]
  /** Roughly bell-shaped around 0, never beyond ±1: the mean of four throws, so that no logarithm is needed. */
  readonly bell: () => number
}

/** Mixes a seed and words into 32 bits (xmur3). */
const hash = (text: string): (() => number) => {
  let h = 1779033703 ^ text.length
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  return () => {
    h = Math.imul(h ^ (h >>> 16), 2246822507)
    h = Math.imul(h ^ (h >>> 13), 3266489909)
    h ^= h >>> 16
    return h >>> 0
  }
}

/** One stream per purpose, so that adding a throw to one part of the city leaves the other parts as they were. */
export const randomFor = (seed: number, purpose: string): Random => {
  const mix = hash(`${seed}/${purpose}`)
  let [a, b, c, d] = [mix() | 0, mix() | 0, mix() | 0, mix() | 0]
  const next = (): number => {
    const sum = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  const between = (low: number, high: number): number => low + (high - low) * next()
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Choice>(choices: readonly Choice[]): Choice => {
    const choice = choices[Math.floor(next() * choices.length)]
    if (choice === undefined) throw new Error(`nothing to pick from for ${purpose}`)
    return choice
  }
  const shuffled = <Choice>(choices: readonly Choice[]): Choice[] => {
    const left = [...choices]
    const order: Choice[] = []
    while (left.length > 0) order.push(...left.splice(Math.floor(next() * left.length), 1))
    return order
  }
  const bell = (): number => (next() + next() + next() + next()) / 2 - 1
  return { next, between, whole, chance: (probability) => next() < probability, pick, shuffled, bell }
}
