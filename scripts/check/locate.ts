/** A place in a text as an editor shows it, counted from 1. */
export type TextPlace = { readonly line: number; readonly column: number }

/** A key that stands twice in one object: only the second counts, and nobody is told by JSON.parse. */
export type TwiceKey = { readonly key: string; readonly path: string; readonly place: TextPlace }

export type Located = {
  /** Where the value at each wanted path starts; for a path that is not there, the nearest thing above it. */
  readonly places: ReadonlyMap<string, TextPlace>
  readonly twice: readonly TwiceKey[]
}

type Wish = { readonly paths: string[]; readonly below: Map<string, Wish> }

type Level = {
  readonly isList: boolean
  readonly wish: Wish | undefined
  readonly keys: Set<string>
  readonly path: string
  index: number
  key: string
}

/**
 * Walks the text of a sound JSON file once and finds where things stand in it. Paths are written as in problems:
 * `features[3].properties.name`. Keeps its own stack, and knows lines by counting as it goes.
 */
export const locate = (text: string, wanted: Iterable<string>): Located => {
  const root = newWish()
  for (const path of wanted) wishFor(root, path)
  const places = new Map<string, TextPlace>()
  const twice: TwiceKey[] = []
  const levels: Level[] = []
  let line = 1
  let lineStart = 0
  let level: Level | undefined
  let at = 0

  const here = (): TextPlace => ({ line, column: at - lineStart + 1 })
  const openValue = (isContainer: boolean, isList: boolean): void => {
    const step = level === undefined ? "" : level.isList ? `[${level.index}]` : level.key
    const wish = level === undefined ? root : level.wish?.below.get(step)
    if (wish !== undefined) for (const path of everyPath(wish)) places.set(path, here())
    if (!isContainer) return
    const path =
      level === undefined ? "" : level.isList || level.path === "" ? level.path + step : `${level.path}.${step}`
    level = { isList, wish, keys: new Set(), path, index: 0, key: "" }
    levels.push(level)
  }

  while (at < text.length) {
    const letter = text.charCodeAt(at)
    if (letter === 0x0a) {
      line++
      lineStart = at + 1
      at++
    } else if (letter === 0x22) {
      const end = endOfString(text, at)
      if (level !== undefined && !level.isList && isKey(text, end)) {
        level.key = keyIn(text, at, end)
        if (level.keys.has(level.key)) twice.push({ key: level.key, path: level.path, place: here() })
        level.keys.add(level.key)
        at = text.indexOf(":", end) + 1
        continue
      }
      openValue(false, false)
      at = end
    } else if (letter === 0x7b || letter === 0x5b) {
      openValue(true, letter === 0x5b)
      at++
    } else if (letter === 0x7d || letter === 0x5d) {
      levels.pop()
      level = levels.at(-1)
      at++
    } else if (letter === 0x2c) {
      if (level !== undefined) level.index++
      at++
    } else if (letter === 0x20 || letter === 0x09 || letter === 0x0d) at++
    else {
      openValue(false, false)
      SIMPLE.lastIndex = at
      SIMPLE.test(text)
      at = Math.max(at + 1, SIMPLE.lastIndex)
    }
  }
  return { places, twice }
}

const SIMPLE = /[^\s,\]}]*/y

const newWish = (): Wish => ({ paths: [], below: new Map() })

const wishFor = (root: Wish, path: string): void => {
  let wish = root
  for (const step of path.match(/\[\d+\]|[^.[\]]+/g) ?? []) {
    const next = wish.below.get(step) ?? newWish()
    wish.below.set(step, next)
    wish = next
  }
  wish.paths.push(path)
}

/** A wish met here is, until something deeper is found, also the answer for all wishes below it. */
const everyPath = (wish: Wish): string[] => {
  const paths: string[] = []
  const open = [wish]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    paths.push(...one.paths)
    open.push(...one.below.values())
  }
  return paths
}

const endOfString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
  return at + 1
}

const isKey = (text: string, end: number): boolean => {
  let at = end
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at++
  return text.charAt(at) === ":"
}

const keyIn = (text: string, start: number, end: number): string => {
  const raw = text.slice(start + 1, end - 1)
  return raw.includes("\\") ? String(JSON.parse(`"${raw}"`)) : raw
}
