/** Along which axis an angle says it runs: 东经 and E are longitudes. */
export type Axis = "lon" | "lat"

/** A coordinate as read: its number, and what its writing tells. */
export type ReadCoordinate = {
  readonly value: number
  readonly form: "decimal" | "dms"
  /** Null where the writing does not say. */
  readonly axis: Axis | null
}

const NUMBER = String.raw`\d+(?:\.\d+)?`
const SIGNS: readonly (readonly [RegExp, Axis, 1 | -1])[] = [
  [/东经|^e(?:ast)?|e(?:ast)?$/i, "lon", 1],
  [/西经|^w(?:est)?|w(?:est)?$/i, "lon", -1],
  [/北纬|^n(?:orth)?|n(?:orth)?$/i, "lat", 1],
  [/南纬|^s(?:outh)?|s(?:outh)?$/i, "lat", -1],
]
const LABEL = /经度|纬度|东经|西经|北纬|南纬|\b(?:lon|lng|lat)\b[:=]?|^[ewns](?![a-z])|[ewns]$/gi
const DECIMAL = new RegExp(`^([+-]?)(${NUMBER})°?$`)
const DEGREES_MINUTES = new RegExp(`^([+-]?)(\\d+)°(${NUMBER})′?(?:(${NUMBER})″?)?$`)
const DASHED = new RegExp(`^(\\d{1,3})-(\\d{1,2})-(${NUMBER})$`)

/** Full-width digits and signs as their plain forms, and every sign of degrees, minutes and seconds as one. */
export const plainText = (text: string): string =>
  text
    .replace(/[″”“＂]|''|′′|’’/g, "″")
    .normalize("NFKC")
    .replace(/′′|"/g, "″")
    .replace(/[′’‘'´`分]/g, "′")
    .replace(/(?<![经纬])度|[º˚]/g, "°")
    .replace(/秒/g, "″")
    .replace(/[−–—]/g, "-")
    .replace(/[\u200b\ufeff]/g, "")
    .trim()

/** One coordinate as a person writes it: decimal, degrees with minutes and seconds, full-width, 东经 or E. Null when it is none. */
export const readAngle = (written: string): ReadCoordinate | null => {
  const text = plainText(written)
  const sign = SIGNS.find(([form]) => form.test(text))
  const axis = sign?.[1] ?? (/经度|\b(?:lon|lng)\b/i.test(text) ? "lon" : /纬度|\blat\b/i.test(text) ? "lat" : null)
  const bare = text.replace(LABEL, "").replace(/[\s:：=]/g, "")
  const direction = sign?.[2] ?? 1
  const decimal = DECIMAL.exec(bare)
  if (decimal !== null) return { value: direction * signed(decimal[1], Number(decimal[2])), form: "decimal", axis }
  const parts = DEGREES_MINUTES.exec(bare) ?? dashed(bare)
  if (parts === null) return null
  const [, minus, degrees, minutes, seconds] = parts
  const [m, s] = [Number(minutes), Number(seconds ?? 0)]
  if (m >= 60 || s >= 60) return null
  return { value: direction * signed(minus, Number(degrees) + m / 60 + s / 3600), form: "dms", axis }
}

const signed = (sign: string | undefined, value: number): number => (sign === "-" ? -value : value)

const dashed = (text: string): readonly (string | undefined)[] | null => {
  const parts = DASHED.exec(text)
  return parts === null ? null : [parts[0], "", parts[1], parts[2], parts[3]]
}

const BETWEEN = /[,，;；、\s|/]+/

/** Two coordinates written in one cell, as `119.30，26.08` or `26°04′N 119°18′E`, in the order written. Null when they are not two. */
export const readPair = (written: string): readonly [ReadCoordinate, ReadCoordinate] | null => {
  const text = plainText(written)
    .replace(/^[([{（【]|[)\]}）】]$/g, "")
    .trim()
  const halves = splitPair(text)
  if (halves === null) return null
  const [first, second] = halves.map(readAngle)
  return first == null || second == null ? null : [first, second]
}

const splitPair = (text: string): readonly [string, string] | null => {
  for (const between of [/[,，;；、|/]/, BETWEEN]) {
    const parts = text.split(between).filter((part) => part.trim() !== "")
    const [first, second, more] = parts
    if (first !== undefined && second !== undefined && more === undefined) return [first, second]
  }
  const axes = /^(东经.+?)(北纬.+)$|^(北纬.+?)(东经.+)$|^(.+?[ns])\s*(.+[ew])$|^(.+?[ew])\s*(.+[ns])$/i.exec(text)
  const [first, second] = axes?.slice(1).filter((part) => part !== undefined) ?? []
  return first === undefined || second === undefined ? null : [first, second]
}
