/** Why a text is no JSON, and where: line and column counted from 1. */
export type JsonFault = {
  readonly kind: "truncated" | "invalid" | "not-a-number"
  readonly line: number
  readonly column: number
  /** The few characters that stand there. */
  readonly found: string
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const WORD_CUT_SHORT = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-)$/
const NOT_A_NUMBER = /[+-]?(?:NaN|Infinity|nan|inf|Inf)|undefined/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/**
 * Finds the first place where `text` stops being JSON, the same in every engine (their own messages differ and
 * often carry no position). Keeps its own stack, so depth does not matter. Null when the text is JSON after all.
 */
export const findJsonFault = (text: string): JsonFault | null => {
  const open: ("{" | "[")[] = []
  let at = 0
  let expect: "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing" = "value"

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    if (!pattern.test(text)) return false
    at = pattern.lastIndex
    return true
  }
  const close = (): void => {
    open.pop()
    expect = open.length > 0 ? "comma-or-end" : "nothing"
  }

  for (;;) {
    while (at < text.length && " \t\n\r".includes(text.charAt(at))) at++
    if (at >= text.length) return expect === "nothing" ? null : faultAt(text, at, "truncated")
    const here = text.charAt(at)
    if (expect === "nothing") return faultAt(text, at, "invalid")
    if (expect === "colon") {
      if (here !== ":") return faultAt(text, at, "invalid")
      at++
      expect = "value"
    } else if (expect === "comma-or-end") {
      const inObject = open[open.length - 1] === "{"
      if (here === ",") {
        at++
        expect = inObject ? "key" : "value"
      } else if (here === (inObject ? "}" : "]")) {
        at++
        close()
      } else return faultAt(text, at, "invalid")
    } else if (expect === "key" || expect === "key-or-end") {
      if (here === "}" && expect === "key-or-end") {
        at++
        close()
      } else {
        if (here !== '"') return faultAt(text, at, "invalid")
        const string = scanString(text, at)
        if (string.fault !== null) return faultAt(text, string.end, string.fault)
        at = string.end
        expect = "colon"
      }
    } else if (here === "]" && expect === "value-or-end") {
      at++
      close()
    } else if (here === "{" || here === "[") {
      open.push(here)
      at++
      expect = here === "{" ? "key-or-end" : "value-or-end"
    } else if (here === '"') {
      const string = scanString(text, at)
      if (string.fault !== null) return faultAt(text, string.end, string.fault)
      at = string.end
      expect = open.length > 0 ? "comma-or-end" : "nothing"
    } else if (match(WORD) || match(NUMBER)) {
      expect = open.length > 0 ? "comma-or-end" : "nothing"
    } else {
      const start = at
      if (match(NOT_A_NUMBER)) return { ...faultAt(text, start, "not-a-number"), found: text.slice(start, at) }
      return faultAt(text, at, WORD_CUT_SHORT.test(text.slice(at, at + 6)) ? "truncated" : "invalid")
    }
  }
}

/** Steps over the string that opens at `start`; a fault says where it breaks. No regular expression: a string may be megabytes. */
const scanString = (text: string, start: number): { end: number; fault: "truncated" | "invalid" | null } => {
  let at = start + 1
  for (;;) {
    if (at >= text.length) return { end: at, fault: "truncated" }
    const code = text.charCodeAt(at)
    if (code === 0x22) return { end: at + 1, fault: null }
    if (code < 0x20) return { end: at, fault: "invalid" }
    if (code !== 0x5c) {
      at++
      continue
    }
    ESCAPE.lastIndex = at
    if (!ESCAPE.test(text)) return { end: at, fault: at + 6 >= text.length ? "truncated" : "invalid" }
    at = ESCAPE.lastIndex
  }
}

const faultAt = (text: string, at: number, kind: JsonFault["kind"]): JsonFault => {
  const found = text.slice(at, at + 20).split(/[\n\r]/, 1)[0] ?? ""
  return { kind, ...lineAndColumn(text, at), found }
}

/** Where a character stands as an editor shows it, both counted from 1. */
export const lineAndColumn = (text: string, at: number): { readonly line: number; readonly column: number } => {
  let line = 1
  let lineStart = 0
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) {
    line++
    lineStart = next + 1
  }
  return { line, column: at - lineStart + 1 }
}
