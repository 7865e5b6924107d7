import type { RegistryLook } from "../compute/brands/look-at-registry.ts"
import type { VisitRound } from "../compute/brands/visit-round.ts"
import type { Proposals } from "../compute/pairs/propose.ts"
import type { RegistryFacts, RegistryQuestion, RegistryReply, RegistryRequest } from "./registry-worker.ts"

/** A question being worked on: how far it is comes through `onShare`; once stopped it never answers. */
export type Asked<Answer> = { readonly done: Promise<Answer>; readonly stop: () => void }

type OnShare = (share: number) => void

/** A city's brands and pairs, each question in a worker of its own, so that any can be stopped at once. */
export type RegistryWire = {
  readonly look: (on: string, onShare?: OnShare) => Asked<RegistryLook>
  readonly match: (
    wish: Extract<RegistryQuestion, { readonly kind: "match" }>["wish"],
    onShare?: OnShare,
  ) => Asked<Proposals>
  readonly round: (
    brands: readonly string[],
    wish: Extract<RegistryQuestion, { readonly kind: "round" }>["wish"],
    onShare?: OnShare,
  ) => Asked<VisitRound>
}

/** Opens the registry of a city. */
export const openRegistry = (facts: RegistryFacts): RegistryWire => {
  const ask = <Answer>(
    question: RegistryQuestion,
    wanted: (reply: RegistryReply) => Answer | undefined,
    onShare: OnShare | undefined,
  ): Asked<Answer> => {
    const worker = new Worker(new URL("./registry-worker.ts", import.meta.url), { type: "module" })
    const done = new Promise<Answer>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<RegistryReply>) => {
        if (data.kind === "progress") {
          onShare?.(data.share)
          return
        }
        worker.terminate()
        const answer = wanted(data)
        if (answer === undefined) reject(new Error(data.kind === "failed" ? data.why : "an answer to another question"))
        else resolve(answer)
      }
      worker.onerror = (event) => {
        worker.terminate()
        reject(new Error(event.message || "the worker did not start"))
      }
    })
    worker.postMessage({ facts, question } satisfies RegistryRequest)
    return { done, stop: () => worker.terminate() }
  }
  return {
    look: (on, onShare) =>
      ask({ kind: "look", on }, (reply) => (reply.kind === "looked" ? reply.look : undefined), onShare),
    match: (wish, onShare) =>
      ask({ kind: "match", wish }, (reply) => (reply.kind === "matched" ? reply.proposals : undefined), onShare),
    round: (brands, wish, onShare) =>
      ask({ kind: "round", wish, brands }, (reply) => (reply.kind === "planned" ? reply.round : undefined), onShare),
  }
}
