/** Ends a `switch` on a union's kind: the compiler objects when a variant has no case. */
export const assertNever = (unexpected: never): never => {
  throw new Error(`no case for ${JSON.stringify(unexpected)}`)
}
