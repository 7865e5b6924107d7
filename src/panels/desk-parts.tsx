import type { Intent } from "../view/intent.ts"
import common from "./kit/desk.module.css"
import { Glyph } from "./kit/glyph.tsx"
import { Go } from "./kit/go.tsx"
import type { Reader } from "./kit/reader.ts"

type DeskPart = {
  readonly name: string
  readonly glyph: string
  readonly words: string
  readonly to: Intent
  /** Not offered to a hall's visitors. */
  readonly forStaff?: boolean
}

type DeskPartsProps = {
  readonly reader: Reader
  readonly label: string
  readonly parts: readonly DeskPart[]
  /** The name of the page that is open. */
  readonly current: string | null
}

/** The way from page to page within a planner's room. */
export const DeskParts = ({ reader, label, parts, current }: DeskPartsProps) => (
  <nav className={common["parts"]} aria-label={label}>
    {parts.map(({ name, glyph, words, to, forStaff }) => (
      <span key={name} data-staff={forStaff || undefined}>
        <Go reader={reader} to={to} className={common["part"]} current={name === current}>
          <Glyph name={glyph} /> {words}
        </Go>
      </span>
    ))}
  </nav>
)
