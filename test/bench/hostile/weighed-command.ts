// Runs a command of `npm run atlas` and says behind it how much memory it held at most.
process.once("exit", () => process.stderr.write(`\nmost kilobytes: ${process.resourceUsage().maxRSS}\n`))
await import("../../../scripts/atlas.ts")

export {}
