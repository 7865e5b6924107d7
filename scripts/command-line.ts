import { relative, resolve } from "node:path"
import { type ParseArgsConfig, parseArgs } from "node:util"
import type { Language } from "../src/domain/local-text.ts"
import { type DataProblem, problemOf, WHOLE_FILE } from "../src/ingest/problems.ts"
import { fillIn, type Parameters } from "../src/text/fill-in.ts"
import { sayProblem } from "../src/text/say-problem.ts"
import { argumentFault, asksForHelp } from "./argument-fault.mjs"
import words from "./command-words.json" with { type: "json" }

/** How a command ends: 0 done, 1 refused or problems found, 2 wrong usage. */
export const EXIT = { done: 0, problems: 1, wrongUsage: 2 } as const

export type CommandWord = keyof typeof words.zh

/** A sentence of the command line in the reader's language. */
export const sayCommand = (language: Language, word: CommandWord, parameters: Parameters = {}): string =>
  fillIn(words[language][word], parameters)

/** Thrown for wrong usage: what was wrong and the usage to show, each in both languages (or a bare name, the same in both); `runCommand` answers it. */
export class WrongUsage extends Error {
  readonly reason: { readonly zh: string; readonly en: string }
  readonly usage: CommandWord

  constructor(reason: string | { readonly zh: string; readonly en: string }, usage: CommandWord) {
    const said = typeof reason === "string" ? { zh: reason, en: reason } : reason
    super(said.en)
    this.reason = said
    this.usage = usage
  }
}

/** Thrown when somebody asks how a command is used; `runCommand` answers it. */
export class HelpAsked extends Error {
  readonly usage: CommandWord

  constructor(usage: CommandWord) {
    super(words.en[usage])
    this.usage = usage
  }
}

/** A sentence of the command line in both languages. */
export const inBoth = (
  word: CommandWord,
  parameters: Parameters = {},
): { readonly zh: string; readonly en: string } => ({
  zh: sayCommand("zh", word, parameters),
  en: sayCommand("en", word, parameters),
})

const RUN_BY_NPM: readonly (string | undefined)[] = ["atlas", "pack"]

/** The folder the person stands in: npm moves to the package's own, and says where it came from. */
export const currentFolder = (): string =>
  RUN_BY_NPM.includes(process.env["npm_lifecycle_event"]) ? (process.env["INIT_CWD"] ?? process.cwd()) : process.cwd()

/** A path as the person wrote it, made absolute. */
export const fromHere = (path: string): string => resolve(currentFolder(), path)

/** An absolute path as the person would write it, with forward slashes. */
export const toHere = (path: string): string => (relative(currentFolder(), path) || ".").replaceAll("\\", "/")

type Options = NonNullable<ParseArgsConfig["options"]>

/** Parses arguments; what does not fit throws WrongUsage. `--json` and `--help` are known to every command. */
export const parseCommand = <const Known extends Options>(
  argv: readonly string[],
  options: Known,
  usage: CommandWord,
) => {
  if (asksForHelp(argv)) throw new HelpAsked(usage)
  const known = { ...options, json: { type: "boolean", default: false } } as const
  const fault = argumentFault(argv, known, { takesArguments: true })
  if (fault !== null) throw new WrongUsage(fault, usage)
  return parseArgs({ args: [...argv], options: known, allowPositionals: true })
}

/** Writes words and progress where they do not disturb a program that reads standard output. */
export const tell = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Writes the one JSON document, and nothing else, to standard output. */
export const printJson = (document: unknown): Promise<void> => print(`${JSON.stringify(document, null, 2)}\n`)

/** Writes to standard output and waits until it is out: a pipe may be slow. */
export const print = (text: string): Promise<void> =>
  new Promise((done, failed) => process.stdout.write(text, (error) => (error ? failed(error) : done())))

/** A problem as commands print it: with its sentences in both languages. */
export const spoken = (problem: DataProblem): DataProblem & { zh: string; en: string } => ({
  ...problem,
  zh: sayProblem("zh", problem),
  en: sayProblem("en", problem),
})

/** The document every refusal prints. */
export const printRefusal = (problems: readonly DataProblem[]): Promise<void> =>
  printJson({ ok: false, problems: problems.map(spoken) })

/** The usage of a command in both languages; that of all of them says where to find the rest. */
const howToUse = (usage: CommandWord): { readonly zh: string; readonly en: string } => {
  const [said, more] = [inBoth(usage), inBoth("usage-of-one")]
  return usage === "atlas-usage" ? { zh: `${said.zh}\n${more.zh}`, en: `${said.en}\n${more.en}` } : said
}

/** A full disk, a folder that may not be written: no fault of the program, and said with the path it was about. */
const refusedByComputer = (error: unknown): DataProblem | null =>
  error instanceof Error && "code" in error && "path" in error && typeof error.path === "string"
    ? problemOf("computer-refused", toHere(error.path), WHOLE_FILE, {
        path: toHere(error.path),
        reason: String(error.code),
      })
    : null

/** Runs a command and answers with its exit code; wrong usage and surprises are said in words, or in JSON when asked. */
export const runCommand = async (
  command: (argv: readonly string[]) => Promise<number>,
  argv: readonly string[],
): Promise<number> => {
  const isJson = argv.includes("--json")
  try {
    return await command(argv)
  } catch (error) {
    if (error instanceof HelpAsked) {
      const { zh, en } = howToUse(error.usage)
      await (isJson ? printJson({ ok: true, usage: { zh, en } }) : print(`${zh}\n\n${en}\n`))
      return EXIT.done
    }
    const usage = error instanceof WrongUsage ? error.usage : null
    const said = error instanceof Error ? error.message : String(error)
    const reason = error instanceof WrongUsage ? error.reason : { zh: said, en: said }
    const problem =
      refusedByComputer(error) ??
      problemOf(usage === null ? "unexpected" : "wrong-usage", "", WHOLE_FILE, { reason: reason.en })
    const zh = sayProblem("zh", problem.kind === "wrong-usage" ? { ...problem, reason: reason.zh } : problem)
    const en = sayProblem("en", problem)
    if (isJson) {
      const howTo = usage === null ? {} : { usage: howToUse(usage) }
      await printJson({ ok: false, problems: [{ ...problem, zh, en }], ...howTo })
    }
    tell(zh)
    tell(en)
    if (usage !== null) tell(`\n${howToUse(usage).zh}\n\n${howToUse(usage).en}`)
    else if (error instanceof Error && error.stack !== undefined && problem.kind === "unexpected") tell(error.stack)
    return usage === null ? EXIT.problems : EXIT.wrongUsage
  }
}
