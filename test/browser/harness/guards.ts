import type { BrowserContext } from "playwright-core"

/** What went wrong on a page without anybody asking. */
export type Trouble = { readonly kind: string; readonly what: string }

const POLICY_WORDS = /content security policy|trusted ?type|permissions policy/i

/**
 * Watches every page of a context: console errors, warnings about the policy, thrown errors, policy violations,
 * requests that leave the origin, requests that fail or are answered with an error. The list grows as things happen.
 */
export const watch = async (context: BrowserContext, origin: string): Promise<readonly Trouble[]> => {
  const troubles: Trouble[] = []
  const note = (kind: string, what: string) => troubles.push({ kind, what })

  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (violation) => {
      console.error(`policy violation: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`)
    })
  })
  context.on("console", (message) => {
    const { url, lineNumber } = message.location()
    const text = `${message.text()} (${url}:${lineNumber})`
    if (message.type() === "error") note("console error", text)
    else if (message.type() === "warning" && POLICY_WORDS.test(text)) note("policy warning", text)
  })
  context.on("weberror", (error) => note("thrown", error.error().stack ?? error.error().message))
  context.on("request", (request) => {
    const url = new URL(request.url())
    if (url.protocol.startsWith("http") && url.origin !== origin) note("left the origin", request.url())
  })
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? ""
    if (reason !== "net::ERR_ABORTED") note("request failed", `${request.url()} ${reason}`) // the map gives up tiles it no longer needs
  })
  context.on("response", (response) => {
    if (response.status() >= 400) note("error answer", `${response.status()} ${response.url()}`)
  })
  return troubles
}
