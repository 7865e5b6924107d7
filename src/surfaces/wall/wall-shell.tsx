import { useEffect, useMemo, useRef, useState } from "react"
import type { Scores } from "../../domain/finding.ts"
import { PartGuard } from "../../panels/kit/part-guard.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import type { SayWall } from "../../text/wall-words.ts"
import type { Page } from "../../view/view.ts"
import { useWallClock } from "./use-wall-clock.ts"
import { useWallLoop } from "./use-wall-loop.ts"
import { useWallRemote } from "./use-wall-remote.ts"
import styles from "./wall.module.css"
import { WallPanel } from "./wall-panel.tsx"
import { type WallReach, type WallScene, wallScenes } from "./wall-scenes.ts"

type WallShellProps = {
  readonly reader: CityReader
  readonly say: SayWall
  /** Scores the city's standards on a day (ISO date); rejects where that cannot be done. */
  readonly score: (on: string) => Promise<Scores>
  /** Null until it is worked out, and where nobody to be served is known. */
  readonly reach: WallReach | null
  /** Shows a page without leaving a trace for Back, and the scene it belongs to on the map. */
  readonly show: (page: Page, scene: WallScene) => void
  /** Brings in whatever waits, and loads the page anew. */
  readonly renew: () => void
  /** Calls `due` whenever something waits; answers how to stop. */
  readonly whenDue: (due: () => void) => () => void
}

const CITY: WallScene = { kind: "city" }

const pageOf = (scene: WallScene): Page => {
  if (scene.kind === "belt") return { kind: "belt", belt: scene.belt.id }
  return scene.kind === "brand" ? { kind: "brand", brand: scene.brand.id } : { kind: "home" }
}

/** The scores of a day; those of the day before, or none, until they are there. */
const useScores = (score: WallShellProps["score"], today: string): Scores | null => {
  const [scores, setScores] = useState<Scores | null>(null)
  useEffect(() => {
    let wanted = true
    score(today)
      .then((found) => wanted && setScores(found))
      .catch((error: unknown) => console.warn(error))
    return () => {
      wanted = false
    }
  }, [score, today])
  return scores
}

/** A wall nobody touches: the map, one figure and one list, in turn, by the clock, or as a remote control asks. */
export const WallShell = ({ reader, say, score, reach, show, renew, whenDue }: WallShellProps) => {
  const { atlas, index } = reader
  const clock = useWallClock(atlas.kiosk)
  const [darkened, setDarkened] = useState(false)
  const dark = darkened || !clock.open
  const loop = useWallLoop(!dark)
  const { turn } = loop
  const scores = useScores(score, clock.today)
  const scenes = useMemo(() => wallScenes(atlas, index, scores, reach), [atlas, index, scores, reach])
  const scene = scenes[turn % scenes.length] ?? CITY
  useWallRemote({
    step: loop.step,
    first: () => loop.goTo(0),
    pause: loop.pause,
    darken: () => setDarkened((before) => !before),
    callBelt: (number) => {
      const at = scenes.findIndex((one) => one.kind === "belt" && index.beltNumbers.get(one.belt.id) === number)
      if (at >= 0) loop.goTo(at)
    },
  })
  const shown = useRef(show)
  shown.current = show
  useEffect(() => shown.current(pageOf(scene), scene), [scene])

  const [due, setDue] = useState(false)
  useEffect(() => whenDue(() => setDue(true)), [whenDue])
  const latest = useRef(renew)
  latest.current = renew
  const waits = due || clock.stale
  const loadedAt = useRef(turn)
  useEffect(() => {
    // Between two scenes, or in the dark: never in the middle of one.
    if (waits && (dark || turn !== loadedAt.current)) latest.current()
    loadedAt.current = turn
  }, [waits, dark, turn])
  useEffect(() => {
    document.documentElement.dataset["hall"] = "wall"
    return () => {
      delete document.documentElement.dataset["hall"]
    }
  }, [])
  return (
    <>
      <section
        className={styles["panel"]}
        aria-label={say("wall.label")}
        data-tells={scenes.map(({ kind }) => kind).join(" ")}
      >
        <PartGuard resetKey={turn} instead={<WallPanel reader={reader} say={say} scene={CITY} turn={turn} />}>
          <WallPanel reader={reader} say={say} scene={scene} turn={turn} />
        </PartGuard>
      </section>
      {loop.paused && (
        <p className={styles["paused"]} role="status">
          {say("wall.paused")}
        </p>
      )}
      {clock.dim && !dark && <div className={styles["dim"]} />}
      {dark && (
        <div className={styles["dark"]}>
          <p style={{ translate: `${((clock.looks * 37) % 60) - 30}vw ${((clock.looks * 53) % 60) - 30}vh` }}>
            {say("wall.closed")}
          </p>
        </div>
      )}
    </>
  )
}
