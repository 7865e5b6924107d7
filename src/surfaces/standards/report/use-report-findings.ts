import { useEffect, useState } from "react"
import type { Finding } from "../../../domain/finding.ts"
import type { Standard } from "../../../domain/standard.ts"
import type { ListsTools } from "../lists/lists-tools.ts"
import { allFindings } from "../lists/report-sources.ts"

/** Findings listed one by one; more would fill a book, and sums and overview do not need them. */
export const MOST_FINDINGS = 60_000

/** The findings of some packs as they come in. */
export type ReportFindings =
  | { readonly state: "working"; readonly done: number; readonly all: number }
  | { readonly state: "failed" }
  | { readonly state: "ready"; readonly findings: readonly Finding[]; readonly areTooMany: boolean }

const START: ReportFindings = { state: "working", done: 0, all: 0 }

/** Asks for the findings of packs; asked anew when the packs, the day or the number of tries change. */
export const useReportFindings = (
  { findings, scores }: Pick<ListsTools, "findings" | "scores">,
  packs: readonly Standard[],
  tries: number,
): ReportFindings => {
  const key = `${scores.on} ${tries} ${packs.map(({ id }) => id).join(" ")}`
  const [kept, keep] = useState<{ readonly key: string; readonly found: ReportFindings }>({ key, found: START })
  useEffect(() => {
    let isLeft = false
    const become = (found: ReportFindings): void => {
      if (!isLeft) keep({ key, found })
    }
    const count = packs.reduce((sum, { id, items }) => {
      const table = scores.tables.find(({ pack }) => pack === id)
      return sum + (table?.rows ?? 0) * items.length
    }, 0)
    if (count > MOST_FINDINGS) become({ state: "ready", findings: [], areTooMany: true })
    else
      allFindings(
        { findings, scores },
        packs,
        (done, all) => become({ state: "working", done, all }),
        () => isLeft,
      ).then(
        (found) => become({ state: "ready", findings: found, areTooMany: false }),
        (error: unknown) => {
          console.warn(error)
          become({ state: "failed" })
        },
      )
    return () => {
      isLeft = true
    }
  }, [findings, scores, packs, key])
  return kept.key === key ? kept.found : START
}
