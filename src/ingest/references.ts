import type { Records } from "./read-records.ts"
import type { Reader } from "./reader.ts"

/** The ids one file offers to be referred to. */
export type Register = {
  /** The file, as a person would look it up. */
  readonly among: string
  readonly has: (id: string) => boolean
  readonly leftOut: (id: string) => boolean
  /** The file is there but could not be read: that was said once, and its references are not complained of one by one. */
  readonly unread: boolean
}

/** The register of a file's records; undefined records are those of a file that could not be read. */
export const registerOf = (among: string, records: Records<unknown> | undefined): Register => ({
  among,
  has: (id) => records?.places.has(id) === true && !records.leftOut.has(id),
  leftOut: (id) => records?.leftOut.has(id) === true,
  unread: records === undefined,
})

/** Whether `id` names something that is there; when not, the log says so at the field. */
export const isKnown = (register: Register, id: string, field: string, path: string, reader: Reader): boolean => {
  if (register.has(id)) return true
  const { among } = register
  if (register.leftOut(id)) reader.log.add("reference-left-out", reader.file, reader.at(path), { field, id, among })
  else if (!register.unread) reader.log.add("reference-unknown", reader.file, reader.at(path), { field, id, among })
  return false
}

/** The ids of a list that are there, each once; the rest is said in the log and left away. */
export const knownOnly = (
  register: Register,
  ids: readonly string[] | null | undefined,
  field: string,
  path: string,
  reader: Reader,
): readonly string[] => {
  if (ids === null || ids === undefined || ids.length === 0) return NONE
  const known = new Set<string>()
  ids.forEach((id, index) => {
    const here = `${path}[${index}]`
    if (known.has(id)) reader.log.add("listed-twice", reader.file, reader.at(here), { field, id })
    else if (isKnown(register, id, field, here, reader)) known.add(id)
  })
  return [...known]
}

const NONE: readonly string[] = []
