import { type BenchChoices, type BenchFile, type BenchPhoto, NO_CHOICES } from "../domain/bench.ts"
import type { KeptBench } from "./bench-store.ts"

// A day's decisions. Older ones stay done.
const MOST_STEPS = 200

/** The decisions of a draft as it stands. */
export const choicesOf = ({ steps, at }: KeptBench): BenchChoices => steps[at] ?? NO_CHOICES

/** A draft with one step more; what was undone is gone. */
export const withStep = (draft: KeptBench, choices: BenchChoices): KeptBench => {
  const steps = [...draft.steps.slice(0, draft.at + 1), choices].slice(-MOST_STEPS)
  return { ...draft, steps, at: steps.length - 1 }
}

/** A draft one step back or forth; the same draft where there is none. */
export const stepped = (draft: KeptBench, by: 1 | -1): KeptBench => {
  const at = draft.at + by
  return at < 0 || at >= draft.steps.length ? draft : { ...draft, at }
}

/** Keys of all that any step of a draft brings: files, photographs, logos. */
export const keysIn = ({ steps }: KeptBench): readonly string[] => [
  ...new Set(
    steps.flatMap(({ files, photos, logos }) =>
      [...files, ...Object.values(photos).flat(), ...Object.values(logos)].map(({ key }) => key),
    ),
  ),
]

/** With files added; a file of the same name is a newer one of the same. */
export const withFiles = (choices: BenchChoices, added: readonly BenchFile[]): BenchChoices => {
  const names = new Set(added.map(({ name }) => name))
  return { ...choices, files: [...choices.files.filter(({ name }) => !names.has(name)), ...added] }
}

/** With a photograph added to a site. */
export const withPhoto = (choices: BenchChoices, site: string, photo: BenchPhoto): BenchChoices => {
  const photos = { ...choices.photos, [site]: [...(choices.photos[site] ?? []), photo] }
  return { ...choices, photos }
}

/** The draft written last; undefined where there is none. */
export const latestOf = (drafts: readonly KeptBench[]): KeptBench | undefined =>
  [...drafts].sort((one, other) => (one.on < other.on ? 1 : -1))[0]
