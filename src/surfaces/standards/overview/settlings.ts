import type { Finding } from "../../../domain/finding.ts"

/** One thing to find out, and how many findings it would settle. */
export type Settling = {
  readonly words: string
  readonly findings: number
  readonly rows: number
  /** The item whose findings are most of them. */
  readonly item: string
}

const subjectOf = (finding: Finding): string => JSON.stringify(finding.subject)

/** What would settle the most unknowns, the greatest first: findings that the same words say how to settle are gathered. */
export const settlingsOf = (
  findings: readonly Finding[],
  settles: (finding: Finding) => string | null,
  most: number,
): readonly Settling[] => {
  const found = new Map<
    string,
    { readonly subjects: Set<string>; readonly items: Map<string, number>; count: number }
  >()
  for (const finding of findings) {
    const words = finding.state === "unknown" ? settles(finding) : null
    if (words === null) continue
    const known = found.get(words) ?? { subjects: new Set(), items: new Map(), count: 0 }
    found.set(words, known)
    known.count += 1
    known.subjects.add(subjectOf(finding))
    known.items.set(finding.item, (known.items.get(finding.item) ?? 0) + 1)
  }
  return [...found]
    .map(([words, { subjects, items, count }]) => ({
      words,
      findings: count,
      rows: subjects.size,
      item: [...items].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "",
    }))
    .sort((a, b) => b.findings - a.findings || a.words.localeCompare(b.words))
    .slice(0, most)
}
