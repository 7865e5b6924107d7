/** The scripts that the visitor's first view asks for, by what they are called: nobody waits for the others. */
export const FIRST_VIEW =
  /(?:^|[\\/])(?:index|shared|rolldown-runtime|maplibre-gl|maplibre-gl-worker|belt-map|city-worker)-[\w-]+\.m?js$/
