import type { Finding, Subject } from "../domain/finding.ts"
import type { TaskId } from "../domain/ids.ts"
import type { ListTask } from "../domain/list-task.ts"
import type { LocalText } from "../domain/local-text.ts"

/** What is written on a task made from a finding. */
export type TaskWords = {
  readonly problem: LocalText
  readonly goal: LocalText | null
  readonly measure: LocalText | null
}

/** What a task is about, as one text: the same for a finding and for the task made from it. */
export const aboutOf = (pack: string, item: string, subject: Subject): string => {
  switch (subject.kind) {
    case "belt":
      return `${pack} ${item} belt ${subject.belt}`
    case "site":
      return `${pack} ${item} site ${subject.site}`
    case "city":
      return `${pack} ${item} city`
  }
}

/** What a task is about; null where it is about nothing a standard asks for. */
export const aboutTask = ({
  standard,
  item,
  belt,
  site,
}: Pick<ListTask, "standard" | "item" | "belt" | "site">): string | null => {
  if (standard === null || item === null) return null
  if (site !== null) return aboutOf(standard, item, { kind: "site", site })
  if (belt !== null) return aboutOf(standard, item, { kind: "belt", belt })
  return aboutOf(standard, item, { kind: "city" })
}

/**
 * The tasks that findings ask for: to put right what is unmet, to find out what is not known; the others ask for nothing. A
 * finding always makes the same id, and none where a task is about it already, so that making them twice adds nothing.
 */
export const tasksOfFindings = (
  findings: readonly Finding[],
  there: readonly ListTask[],
  words: (finding: Finding) => TaskWords,
): readonly ListTask[] => {
  const taken = new Set(there.map(aboutTask))
  return findings.flatMap((finding) => {
    if (finding.state !== "unmet" && finding.state !== "unknown") return []
    const about = aboutOf(finding.pack, finding.item, finding.subject)
    if (taken.has(about)) return []
    taken.add(about)
    const { subject } = finding
    return [
      {
        id: idOf(about),
        belt: subject.kind === "belt" ? subject.belt : null,
        site: subject.kind === "site" ? subject.site : null,
        standard: finding.pack,
        item: finding.item,
        ...words(finding),
        kind: finding.state === "unmet" ? "fix" : "find-out",
        owner: null,
        person: null,
        due: null,
        state: "open",
        note: null,
      },
    ]
  })
}

const MOST_WORDS = 60 // an id has at most 80 characters

/** What it is about, readable, with a number that tells apart what is cut or would read the same. */
const idOf = (about: string): TaskId => {
  const readable = about
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_WORDS)
    .replace(/^-|-$/g, "")
  // An id by our own form: made here, so it is one.
  return `${readable}-${fingerprint(about)}` as TaskId
}

/** FNV-1a over UTF-16 units, in base 36. */
const fingerprint = (text: string): string => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, "0")
}
