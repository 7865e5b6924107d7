import { EMBED_PARENTS, portalsIn } from "../../offline/portals.ts"
import { mayStandInFrame, portalMessageIn } from "./embed-address.ts"

const homeAddress = (): string => `#/${location.hash.startsWith("#/en") ? "en" : "zh"}`

/** The site itself, at an address, in a window of its own. */
const openWhole = (address: string): void => {
  window.open(new URL(`index.html${address}`, document.baseURI).href, "_blank", "noopener")
}

const readPortals = async (): Promise<readonly string[]> => {
  try {
    const answer = await fetch(EMBED_PARENTS)
    return answer.ok ? portalsIn(await answer.json()) : []
  } catch {
    return []
  }
}

/** Tells the portal each address the reader comes to, once it has made itself known. */
const tellPortal = (origin: string): void => {
  let told = ""
  const tell = (): void => {
    if (location.hash === told) return
    told = location.hash
    window.parent.postMessage({ kind: "belt-atlas-at", address: told }, origin)
  }
  // The page writes its address without an event: looked at a few times a second it costs nothing.
  setInterval(tell, 300)
  tell()
}

const listen = (portals: readonly string[]): void => {
  let known = false
  addEventListener("message", (event) => {
    if (event.source !== window.parent || !portals.includes(event.origin)) return
    const message = portalMessageIn(event.data)
    if (message === null) return
    if (message.kind === "belt-atlas-open") location.hash = message.address
    if (!known) tellPortal(event.origin)
    known = true
  })
}

if (!mayStandInFrame(location.hash)) history.replaceState(null, "", homeAddress())

document.addEventListener(
  "click",
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#/"]') : null
    const address = link?.getAttribute("href") ?? ""
    if (link === null || mayStandInFrame(address)) return
    event.preventDefault()
    event.stopPropagation()
    openWhole(address)
  },
  true,
)

void readPortals().then(listen)
