import type { Finding } from "../../../domain/finding.ts"
import type { DeskState } from "../desk-state.ts"

/** Why a finding is as it is, in words with its figures. */
export const reasonWords = ({ say }: Pick<DeskState, "say">, finding: Finding): string => say(`state.${finding.state}`)

/** What would settle an unknown; null where nothing is open. */
export const settlesWords = (_desk: Pick<DeskState, "say">, _finding: Finding): string | null => null
