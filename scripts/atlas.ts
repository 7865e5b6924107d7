import { inBoth, runCommand, WrongUsage } from "./command-line.ts"

type Command = (argv: readonly string[]) => Promise<number>

/** The commands, each loaded only when asked for: `check` starts fast whatever `sample` needs. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import("./commands/check.ts")).check,
  schema: async () => (await import("./commands/schema.ts")).schema,
  sample: async () => (await import("./commands/sample.ts")).sample,
  build: async () => (await import("./commands/build.ts")).build,
  route: async () => (await import("./commands/route.ts")).route,
  tour: async () => (await import("./commands/tour.ts")).tour,
  order: async () => (await import("./commands/order.ts")).order,
}

const dispatch: Command = async (argv) => {
  const [name, ...rest] = argv
  if (name === undefined || name.startsWith("-")) throw new WrongUsage(inBoth("no-command"), "atlas-usage")
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) throw new WrongUsage(inBoth("unknown-command", { command: name }), "atlas-usage")
  return (await load())(rest)
}

process.exitCode = await runCommand(dispatch, process.argv.slice(2))
