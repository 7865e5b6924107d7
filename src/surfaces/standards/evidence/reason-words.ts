import type { Finding } from "../../../domain/finding.ts"
import type { StandardId } from "../../../domain/ids.ts"
import type { LocalText } from "../../../domain/local-text.ts"
import type { Standard } from "../../../domain/standard.ts"
import { type FindingNames, sayReason, saySettles } from "../../../text/finding-words.ts"
import type { DeskState } from "../desk-state.ts"

/** The title of a box; a belt's pack may ask for a list that another pack declares, its own comes first. */
const boxTitle = (standards: readonly Standard[], pack: StandardId, box: string): LocalText | null => {
  for (const { checklist } of [...standards.filter(({ id }) => id === pack), ...standards]) {
    const found = checklist?.boxes.find(({ id }) => id === box)
    if (found !== undefined) return found.title
  }
  return null
}

const namesFor = ({ reader }: Pick<DeskState, "reader">): FindingNames => ({
  site: (id) => {
    const site = reader.index.sites.get(id)
    return site === undefined ? id : reader.text(site.name)
  },
  box: (pack, box) => {
    const title = boxTitle(reader.atlas.standards, pack, box)
    return title === null ? box : reader.text(title)
  },
})

/** Why a finding is as it is, in words with its figures. */
export const reasonWords = (desk: Pick<DeskState, "say" | "reader">, finding: Finding): string =>
  sayReason(desk.say, finding, namesFor(desk))

/** What would settle an unknown; null where nothing is open. */
export const settlesWords = ({ say }: Pick<DeskState, "say">, finding: Finding): string | null =>
  saySettles(say, finding)
