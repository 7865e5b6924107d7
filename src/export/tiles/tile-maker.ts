import { cutTiles, TILE_ZOOMS } from "./cut-tiles.ts"
import { pmtilesFile } from "./pmtiles-file.ts"

/** Cuts shapes into tiles and packs them as PMTiles. */
export const TILE_MAKER = { zooms: TILE_ZOOMS, cut: cutTiles, pack: pmtilesFile }
