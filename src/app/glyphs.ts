import { openGlyphs } from "../view/glyph-paths.ts"
import glyphs from "../view/glyphs.json?url"

const isGlyphs = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((path) => typeof path === "string")

/** Reads the glyphs. Without them everything still has its words. */
export const readGlyphs = async (): Promise<void> => {
  try {
    const value: unknown = await (await fetch(glyphs)).json()
    if (isGlyphs(value)) openGlyphs(value)
  } catch (error) {
    console.warn(error)
  }
}
