// Runs a command of `npm run atlas` and says behind it how much memory it held at most and how long it worked.
process.once("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  process.stderr.write(`\nmost kilobytes: ${maxRSS}; microseconds: ${userCPUTime + systemCPUTime}\n`)
})
await import("../../../scripts/atlas.ts")

export {}
