import type { Desk } from "../view/view.ts"
import { DeskBar } from "./desk-bar.tsx"
import common from "./kit/desk.module.css"
import kit from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

type DeskHeadProps = {
  readonly reader: CityReader
  /** The room that is open; null on a page of one that the public sees, which leads to no other room. */
  readonly room: Desk | null
  readonly title: string
  /** As of when what follows is known. */
  readonly asOf: string
}

/** The head of a planner's room: the way to the others, its name, whose data it shows and of when. */
export const DeskHead = ({ reader, room, title, asOf }: DeskHeadProps) => (
  <>
    {room !== null && <DeskBar reader={reader} desk={room} />}
    <header className={`${kit["page-head"]} ${common["head"]}`}>
      <h1>{title}</h1>
      <p className={kit["quiet"]}>
        {reader.text(reader.atlas.title)} · {asOf}
      </p>
    </header>
  </>
)
