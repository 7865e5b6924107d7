/**
 * Sines by series, with + − × ÷ alone: engines may differ in the last bit of Math.sin, and the committed city must come
 * out byte for byte the same on every one of them. Good to 1e-12 for the angles used here.
 */
export const TURN = 6.283185307179586

export const cosine = (radians: number): number => {
  const x = radians - TURN * Math.round(radians / TURN)
  let term = 1
  let sum = 1
  for (let n = 1; n <= 14; n++) {
    term *= (-x * x) / ((2 * n - 1) * (2 * n))
    sum += term
  }
  return sum
}

export const sine = (radians: number): number => cosine(radians - TURN / 4)
