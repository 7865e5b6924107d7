import { DESKS, type Desk } from "../view/view.ts"
import styles from "./desk-bar.module.css"
import { Go } from "./kit/go.tsx"
import type { Reader } from "./kit/reader.ts"

/** The way between a planner's rooms; stands at the head of each. */
export const DeskBar = ({ reader, desk }: { readonly reader: Reader; readonly desk: Desk }) => (
  <nav className={styles["rooms"]} data-staff aria-label={reader.say("desk.rooms")}>
    {DESKS.map((one) => (
      <Go
        key={one}
        reader={reader}
        to={{ kind: "open-desk", desk: one, part: "", ask: "" }}
        className={styles["room"]}
        current={one === desk}
      >
        {reader.say(`desk.${one}`)}
      </Go>
    ))}
  </nav>
)
