import { useEffect, useState } from "react"
import { type Comfort, USUAL_COMFORT } from "./hall-bar.tsx"

/** How the visitor has set the screen, laid on the page's root for the styles. */
export const useComfort = () => {
  const [comfort, setComfort] = useState<Comfort>(USUAL_COMFORT)
  useEffect(() => {
    const { dataset } = document.documentElement
    for (const what of ["large", "contrast", "low"] as const) {
      if (comfort[what]) dataset[what] = "true"
      else delete dataset[what]
    }
    // What is drawn by size reads the root's size when the window says it has changed.
    dispatchEvent(new Event("resize"))
  }, [comfort])
  return { comfort, setComfort }
}
