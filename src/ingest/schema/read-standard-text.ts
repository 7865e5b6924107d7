import { type StandardInFile, standardFile } from "./standard-file.ts"

/** A standard from the text of its file; null where it is none. */
export const readStandardText = (text: string): StandardInFile | null => {
  try {
    const read = standardFile.safeParse(JSON.parse(text.replace(/^\uFEFF/, "")))
    return read.success ? read.data : null
  } catch {
    return null
  }
}
