import { NumberPlate } from "../../panels/kit/number-plate.tsx"
import type { CityReader } from "../../panels/kit/reader.ts"
import { StateMark } from "../../panels/kit/state-mark.tsx"
import { beltLook } from "../../panels/plate-look.ts"
import type { SayWall } from "../../text/wall-words.ts"
import styles from "./wall.module.css"
import { wallCard } from "./wall-card.ts"
import type { WallScene } from "./wall-scenes.ts"

type WallPanelProps = {
  readonly reader: CityReader
  readonly say: SayWall
  readonly scene: WallScene
  /** Counts on: what stands still for months moves a little. */
  readonly turn: number
}

const SHIFT_PX = 9 // a line that stands in one place for months burns into the glass

const MOST_BESIDE_EM = 8

const HAN = /\p{Script=Han}/u
const ROOMS = [4.2, 6.8] // em that fit into a line, large and middling

const emOf = (value: string): number => {
  let em = 0
  for (const character of value) em += HAN.test(character) ? 1 : 0.6
  return em
}

/** Whether words are too long to stand beside a name. */
const wide = (words: string): boolean => emOf(words) > MOST_BESIDE_EM

/** How large a figure can be set: as wide as it is, in em. */
const sizeOf = (value: string): "large" | "middling" | "small" => {
  const em = emOf(value)
  const [large, middling] = ROOMS
  return em <= (large ?? 0) ? "large" : em <= (middling ?? 0) ? "middling" : "small"
}

/** One figure, one list, beside the map. */
export const WallPanel = ({ reader, say, scene, turn }: WallPanelProps) => {
  const card = wallCard(scene, reader, say)
  const [x, y] = [((turn * 5) % (2 * SHIFT_PX)) - SHIFT_PX, ((turn * 3) % (2 * SHIFT_PX)) - SHIFT_PX]
  const number = scene.kind === "belt" ? reader.index.beltNumbers.get(scene.belt.id) : undefined
  return (
    <div className={styles["story"]} style={{ translate: `${x}px ${y}px` }} data-scene={scene.kind}>
      <header className={styles["head"]}>
        <p className={styles["about"]}>
          {scene.kind === "belt" && number !== undefined && (
            <NumberPlate number={number} hue={number - 1} look={beltLook(scene.belt)} />
          )}
          <span>{card.about}</span>
          {reader.atlas.fictional && <span className={styles["invented"]}>{say("app.fictional")}</span>}
        </p>
        <h1>{card.title}</h1>
      </header>
      <p className={styles["figure"]}>
        <strong data-size={sizeOf(card.figure.value)}>{card.figure.value}</strong>
        <span>{card.figure.unit}</span>
      </p>
      <ul className={styles["list"]} data-stacked={card.list.some(({ detail }) => detail !== null && wide(detail))}>
        {card.list.map(({ name, detail, state }) => (
          <li key={name}>
            {state === null ? <b>{name}</b> : <StateMark state={state} word={name} />}
            {detail !== null && <span>{detail}</span>}
          </li>
        ))}
      </ul>
      <p className={styles["source"]}>{card.source}</p>
    </div>
  )
}
