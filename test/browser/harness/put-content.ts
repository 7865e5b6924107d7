import type { Page } from "playwright-core"
import { bundleScript } from "../../../scripts/offline/bundle-script.ts"

const STORE = "src/drafts/content-store.ts"

/** Runs an expression of the store of content put in by hand, `store`, on a page. */
const withStore = async (page: Page, expression: string): Promise<void> => {
  // Through the debugger's door: the page's own policy forbids running text as script.
  const debuggerDoor = await page.context().newCDPSession(page)
  const answer = await debuggerDoor.send("Runtime.evaluate", {
    expression: `(async () => { ${await bundleScript(STORE)}; const store = script.openContentStore(); ${expression};
      navigator.serviceWorker?.controller?.postMessage({ kind: "content-changed" }) })()`,
    awaitPromise: true,
  })
  await debuggerDoor.detach()
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? "the store failed")
}

/** Puts Fuzhou's own content in by hand, with another date, and shows it. `base` is where its files are fetched from. */
export const putFuzhouIn = (page: Page, base: string, edition: string): Promise<void> =>
  withStore(
    page,
    `const list = await (await fetch("atlas/index.json")).json()
     const listed = list.find((city) => city.id === "fuzhou")
     const files = new Map()
     for (const name of listed.files) {
       const text = await (await fetch(new URL("atlas/fuzhou/" + name, ${base}))).text()
       files.set(name, new TextEncoder().encode(text.replace(listed.edition, ${JSON.stringify(edition)})))
     }
     await store.lay("fuzhou", { edition: ${JSON.stringify(edition)}, listed, files })
     await store.swap("fuzhou")`,
  )

/** Shows again what was shown before. */
export const goBackFrom = (page: Page): Promise<void> => withStore(page, `await store.goBack("fuzhou")`)
