import { asksForHelp } from "./argument-fault.mjs"
import { HelpAsked, inBoth, runCommand, WrongUsage } from "./command-line.ts"

type Command = (argv: readonly string[]) => Promise<number>

/** The commands, each loaded only when asked for: `check` starts fast whatever `sample` needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  schema: async () => (await import("./commands/schema.ts")).schema,
  sample: async () => (await import("./commands/sample.ts")).sample,
  build: async () => (await import("./commands/build.ts")).build,
  route: async () => (await import("./commands/route.ts")).route,
  tour: async () => (await import("./commands/tour.ts")).tour,
  pack: async () => (await import("./commands/pack.ts")).pack,
  coverage: async () => (await import("./commands/coverage.ts")).coverage,
  reach: async () => (await import("./commands/reach.ts")).reach,
  site: async () => (await import("./commands/site.ts")).site,
  nearest: async () => (await import("./commands/nearest.ts")).nearest,
  brands: async () => (await import("./commands/brands.ts")).brands,
  match: async () => (await import("./commands/match.ts")).match,
  import: async () => (await import("./commands/import.ts")).importFiles,
  template: async () => (await import("./commands/template.ts")).template,
  convert: async () => (await import("./commands/convert.ts")).convert,
  diff: async () => (await import("./commands/diff.ts")).diff,
  standards: async () => (await import("./commands/standards.ts")).standards,
  streets: async () => (await import("./commands/streets.ts")).streets,
  tile: async () => (await import("./commands/tile.ts")).tile,
  order: async () => (await import("./commands/order.ts")).order,
}

const dispatch: Command = async (argv) => {
  const [name, ...rest] = argv
  if (name === "help") return help(rest)
  if (name !== undefined && !name.startsWith("-")) return (await commandNamed(name))(rest)
  throw asksForHelp(argv) ? new HelpAsked("atlas-usage") : new WrongUsage(inBoth("no-command"), "atlas-usage")
}

const commandNamed = (name: string): Promise<Command> => {
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) throw new WrongUsage(inBoth("unknown-command", { command: name }), "atlas-usage")
  return load()
}

/** `help` tells of all commands, `help COMMAND` of one. */
const help: Command = async (argv) => {
  const name = argv.find((word) => !word.startsWith("-"))
  if (name === undefined || name === "help") throw new HelpAsked("atlas-usage")
  return (await commandNamed(name))(["--help"])
}

process.exitCode = await runCommand(dispatch, process.argv.slice(2))
