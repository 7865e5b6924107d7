/** Whether this browser can draw the map at all; the same facts are in the lists where it cannot. */
export const drawsMaps = (): boolean => {
  if (document.documentElement.dataset["simple"]) return false // a hall whose map has failed again and again
  const context = document.createElement("canvas").getContext("webgl2")
  context?.getExtension("WEBGL_lose_context")?.loseContext()
  return context !== null
}
