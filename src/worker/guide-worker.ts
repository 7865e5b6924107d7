import { hasFootpaths } from "../compute/streets/speeds.ts"
import { type GuideAnswer, type GuideRequest, guideAnswer } from "../compute/tour/guide-answer.ts"
import { type OpenedStreets, openStreets } from "./open-streets.ts"

/** What the page asks: first the streets, then any number of tours and visits, told apart by `number`. */
export type GuideQuestion =
  | { readonly kind: "open"; readonly graph: string | null; readonly walkMetresPerMinute: number }
  | { readonly kind: "guide"; readonly number: number; readonly request: GuideRequest }

export type GuideReply =
  | {
      readonly kind: "answer"
      readonly number: number
      readonly answer: GuideAnswer
      readonly streetsUnread: boolean
      readonly walkOnDriveNetwork: boolean
    }
  | { readonly kind: "failed"; readonly number: number; readonly why: string }

const ORDER_MS = 200 // a plan may be worked on as long as a person takes to look up from the form

let opened: Promise<OpenedStreets> | null = null

const without = (walkMetresPerMinute: number): OpenedStreets => ({
  streets: { walk: null, drive: null, walkMetresPerMinute },
  problems: [],
})

const reply = (message: GuideReply): void => postMessage(message)

const fulfil = async (question: GuideQuestion): Promise<void> => {
  if (question.kind === "open") {
    const { graph, walkMetresPerMinute } = question
    opened = openStreets(graph, walkMetresPerMinute).catch(() => ({ ...without(walkMetresPerMinute), unfetched: true }))
    return
  }
  const { number, request } = question
  if (opened === null) throw new Error("no city was opened")
  const { streets, problems, ...rest } = await opened
  const now = (): number => performance.now()
  const answer = guideAnswer(request, streets, { kind: "milliseconds", milliseconds: ORDER_MS, now })
  const streetsUnread = "unfetched" in rest || problems.some(({ severity }) => severity === "error")
  const walkOnDriveNetwork = streets.walk !== null && !hasFootpaths(streets.walk.network)
  reply({ kind: "answer", number, answer, streetsUnread, walkOnDriveNetwork })
}

addEventListener("message", (event: MessageEvent<GuideQuestion>) => {
  const { data } = event
  fulfil(data).catch((error: unknown) => {
    if (data.kind === "guide") reply({ kind: "failed", number: data.number, why: String(error) })
  })
})
