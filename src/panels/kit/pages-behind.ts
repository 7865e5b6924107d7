/** How many pages Back can still go: kept with each entry of the browser's history. */
export const pagesBehind = (): number => {
  const state: unknown = history.state
  return typeof state === "object" && state !== null && "pagesBehind" in state ? Number(state.pagesBehind) || 0 : 0
}
