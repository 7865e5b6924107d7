import { useEffect } from "react"

/** Keys that would zoom the page, leave it, or open the browser's own windows. */
const isWayOut = (event: KeyboardEvent): boolean =>
  ((event.ctrlKey || event.metaKey) && /^([+\-=0]|[npstuwrofh]|Tab)$/i.test(event.key)) ||
  (event.altKey && /^(ArrowLeft|ArrowRight|Home|F4|d)$/i.test(event.key)) ||
  /^(F1|F3|F6|F7|F10|F11|F12|ContextMenu)$/.test(event.key)

/** A link that leads out of this site. */
const outsideLink = (target: EventTarget | null): string | null => {
  const link = target instanceof Element ? target.closest("a[href]") : null
  if (!(link instanceof HTMLAnchorElement) || link.protocol === "blob:") return null // made here, to be saved by staff
  const own = new URL(".", document.baseURI)
  return link.protocol === own.protocol && link.host === own.host && link.pathname.startsWith(own.pathname)
    ? null
    : link.href
}

/**
 * What a page in a hall does not do: no context menu, no selection, no ghosts of dragged pictures, no zoom of the page,
 * no way out by keys; a link that leads out is handed to `show` instead.
 */
export const useHallManners = (show: (address: string) => void): void => {
  useEffect(() => {
    const stop = (event: Event): void => event.preventDefault()
    const wheel = (event: WheelEvent): void => {
      if (event.ctrlKey) event.preventDefault()
    }
    const key = (event: KeyboardEvent): void => {
      if (isWayOut(event)) event.preventDefault()
    }
    const click = (event: MouseEvent): void => {
      const address = outsideLink(event.target)
      const newWindow = event.target instanceof Element && event.target.closest('a[target="_blank"]') !== null
      if (address === null && !newWindow && !event.ctrlKey && !event.shiftKey && !event.metaKey) return
      if (event.target instanceof Element && event.target.closest("a") === null) return
      event.preventDefault()
      if (address !== null) show(address)
    }
    const middle = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest("a") !== null) event.preventDefault()
    }
    const select = (event: Event): void => {
      if (!(event.target instanceof HTMLInputElement)) event.preventDefault()
    }
    document.documentElement.dataset["hall"] = "kiosk"
    const all: readonly [string, EventListener][] = [
      ["contextmenu", stop],
      ["dragstart", stop],
      ["selectstart", select],
      ["gesturestart", stop],
      ["keydown", key as EventListener],
      ["click", click as EventListener],
      ["auxclick", middle as EventListener],
      ["wheel", wheel as EventListener],
    ]
    for (const [kind, deed] of all) addEventListener(kind, deed, { capture: true, passive: false })
    return () => {
      for (const [kind, deed] of all) removeEventListener(kind, deed, { capture: true })
      delete document.documentElement.dataset["hall"]
    }
  }, [show])
}
