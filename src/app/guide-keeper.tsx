import { useEffect } from "react"
import type { Scene } from "../layers/scene.ts"
import type { ListedCity } from "../view/city-list.ts"
import type { Send } from "../view/intent.ts"
import { type Guide, type GuideView, useGuide } from "./use-guide.ts"

type GuideKeeperProps = {
  readonly city: ListedCity
  readonly scene: Scene
  readonly view: GuideView
  readonly send: Send
  /** Called with each new state of the guide, and with null when no page wants one any more. */
  readonly keep: (guide: Guide | null) => void
}

/** Keeps a guide while a page wants one. A component of its own so that none of it is fetched before. */
export const GuideKeeper = ({ city, scene, view, send, keep }: GuideKeeperProps) => {
  const guide = useGuide(city, scene, view, send)
  useEffect(() => keep(guide), [guide, keep])
  useEffect(() => () => keep(null), [keep])
  return null
}
