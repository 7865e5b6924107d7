import { join } from "node:path"
import type { Page } from "playwright-core"
import { build } from "vite"
import type { LayoutFault, LayoutRules } from "./layout/fault.ts"

export type { LayoutFault, LayoutRules }

/**
 * Everything about the page's layout, as it stands now, that a reader would stumble over: clipped text, controls and
 * panels on one another, sideways scroll, targets too small for a finger, text too small to read. The rules can be
 * changed call by call; marks in the page allow exceptions (`data-may-clip` and its like, see layout/fault.ts).
 */
export const findLayoutFaults = async (
  page: Page,
  rules: Partial<LayoutRules> = {},
): Promise<readonly LayoutFault[]> => {
  // Through the debugger's door: the page's own policy forbids running text as script.
  const debuggerDoor = await page.context().newCDPSession(page)
  const expression = `${await auditScript()}; layoutAudit.auditLayout(${JSON.stringify(rules)})`
  const answer = await debuggerDoor.send("Runtime.evaluate", { expression, returnByValue: true })
  await debuggerDoor.detach()
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "the audit failed")
  return answer.result.value
}

let bundled: Promise<string> | undefined

const auditScript = (): Promise<string> => {
  bundled ??= bundle()
  return bundled
}

const bundle = async (): Promise<string> => {
  const output = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, "layout", "audit.ts"), formats: ["iife"], name: "layoutAudit" },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (first === undefined || !("output" in first)) throw new Error("the audit was not bundled")
  return first.output[0].code
}
