// Runs before node_modules exists: node: imports only.
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"

const words = JSON.parse(readFileSync(new URL("./argument-words.json", import.meta.url), "utf8"))

/** What is wrong with an argument, said in both languages. */
export const sayFault = (fault, parameters = {}) => {
  const filled = (text) => text.replace(/\{\{(\w+)\}\}/g, (whole, name) => String(parameters[name] ?? whole))
  return { zh: filled(words[fault].zh), en: filled(words[fault].en) }
}

/** Whether somebody asks how to write the command rather than to run it. */
export const asksForHelp = (argv) => argv.includes("--help") || argv.includes("-h")

/**
 * The first thing in `argv` that does not fit `options` (as parseArgs takes them), in both languages; null when all of
 * it fits. Node's own complaint is in English only.
 */
export const argumentFault = (argv, options, { takesArguments }) => {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true })
  for (const token of tokens) {
    const fault = token.kind === "option" ? optionFault(token, options) : wordFault(token, takesArguments)
    if (fault !== null) return fault
  }
  return null
}

const optionFault = ({ name, rawName: option, value, inlineValue }, options) => {
  const known = Object.hasOwn(options, name) ? options[name] : undefined
  if (known === undefined) return sayFault("unknown-option", { option })
  if (known.type === "boolean") return value === undefined ? null : sayFault("value-unwanted", { option, value })
  // An option where the value should be: the value was forgotten. `--out=--odd` says it is meant.
  if (value === undefined || (!inlineValue && value.startsWith("-") && value !== "-"))
    return sayFault("value-missing", { option })
  return value.trim() === "" ? sayFault("value-empty", { option }) : null
}

const wordFault = ({ kind, value }, takesArguments) => {
  if (kind !== "positional") return null
  if (value.trim() === "") return sayFault("argument-empty")
  return takesArguments ? null : sayFault("argument-unwanted", { argument: value })
}
