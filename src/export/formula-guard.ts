// What spreadsheets take for the beginning of a formula, full-width signs as well: Chinese input methods write them, and some programs read them.
const BEGINS_FORMULA = /^[=+\-@＝＋－＠\t\r]/
const GUARDED = /^'+[=+\-@＝＋－＠\t\r]/

/** Whether a spreadsheet could take a text for a formula. */
export const looksLikeFormula = (text: string): boolean => BEGINS_FORMULA.test(text)

/** A text that no spreadsheet takes for a formula: with Excel's own quote mark before it where it could be. */
export const guarded = (text: string): string => (looksLikeFormula(text) || GUARDED.test(text) ? `'${text}` : text)

/** The text again as it was before `guarded`. */
export const unguarded = (text: string): string => (GUARDED.test(text) ? text.slice(1) : text)
