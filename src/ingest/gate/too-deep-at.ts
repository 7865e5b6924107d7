/** Where sound JSON first opens more than `levels` objects and lists inside one another: the place of that bracket, or -1. */
export const tooDeepAt = (text: string, levels: number): number => {
  let open = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at)
    if (letter === 0x22) at = endOfString(text, at)
    else if (letter === 0x7b || letter === 0x5b) {
      open++
      if (open > levels) return at
    } else if (letter === 0x7d || letter === 0x5d) open--
  }
  return -1
}

/** The closing quote of the string that opens at `start`. */
const endOfString = (text: string, start: number): number => {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
  return at
}
