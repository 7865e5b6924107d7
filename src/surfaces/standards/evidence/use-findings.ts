import { useEffect, useState } from "react"
import type { Finding } from "../../../domain/finding.ts"
import type { Checks, FindingQuestion } from "../checks.ts"

type Found = { readonly asked: string; readonly findings: readonly Finding[] | null }

export type Findings =
  | { readonly kind: "working" }
  | { readonly kind: "failed" }
  | { readonly kind: "found"; readonly findings: readonly Finding[] }

/** Findings with their reasons, asked for when the question changes; null asks for nothing. */
export const useFindings = (checks: Checks, question: FindingQuestion | null): Findings => {
  const [found, setFound] = useState<Found>({ asked: "", findings: null })
  const asked = question === null ? "" : JSON.stringify(question)
  const { findings } = checks
  useEffect(() => {
    if (asked === "") return
    let current = true
    const become = (answer: readonly Finding[] | null): void => {
      if (current) setFound({ asked, findings: answer })
    }
    const asking: FindingQuestion = JSON.parse(asked)
    findings(asking)
      .then(become)
      .catch((error: unknown) => {
        console.warn(error)
        become(null)
      })
    return () => {
      current = false
    }
  }, [asked, findings])
  if (found.asked !== asked || asked === "") return { kind: "working" }
  return found.findings === null ? { kind: "failed" } : { kind: "found", findings: found.findings }
}
