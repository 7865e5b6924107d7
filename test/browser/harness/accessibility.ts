import { source as axeSource } from "axe-core"
import type { Page } from "playwright-core"

/** One rule of axe broken somewhere on the page. */
export type AccessibilityFault = { readonly rule: string; readonly impact: string; readonly where: readonly string[] }

type AxeRun = {
  readonly violations: readonly {
    readonly id: string
    readonly impact: string | null
    readonly help: string
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[]
  }[]
}

const SERIOUS = new Set(["serious", "critical"])

/** Everything serious or critical that axe finds on the page as it stands, by WCAG 2.2 A and AA and its best practices. */
export const findAccessibilityFaults = async (
  page: Page,
  /** `contrast` where the page differs from one that was looked at whole by its colours alone. */
  rules: "all" | "contrast" = "all",
): Promise<readonly AccessibilityFault[]> => {
  // Through the debugger's door: the page's own policy forbids running text as script.
  const debuggerDoor = await page.context().newCDPSession(page)
  const evaluate = async (expression: string) => {
    const answer = await debuggerDoor.send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true })
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "axe failed")
    return answer.result.value
  }
  await evaluate(`if (!window.axe) { ${axeSource} }; undefined`)
  const options = {
    resultTypes: ["violations"],
    ...(rules === "contrast" ? { runOnly: { type: "rule", values: ["color-contrast"] } } : {}),
  }
  const { violations }: AxeRun = await evaluate(`axe.run(document, ${JSON.stringify(options)})`)
  await debuggerDoor.detach()
  return violations
    .filter(({ impact }) => SERIOUS.has(impact ?? ""))
    .map(({ id, impact, help, nodes }) => ({
      rule: `${id}: ${help}`,
      impact: impact ?? "",
      where: nodes.slice(0, 10).map(({ target, failureSummary }) => `${target.join(" ")} · ${failureSummary ?? ""}`),
    }))
}
