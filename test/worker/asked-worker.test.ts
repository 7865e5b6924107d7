import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { askedWorker } from "../../src/worker/asked-worker.ts"

type Request = { readonly number: number; readonly say: string }
type Reply = { readonly number: number; readonly said: string }

/** A worker as the page sees it, which answers what it is told to and notes the rest. */
class Pretended {
  onmessage: ((event: { data: Reply }) => void) | null = null
  onerror: ((event: { message: string }) => void) | null = null
  ended = false
  readonly heard: Request[] = []
  postMessage(request: Request): void {
    this.heard.push(request)
    if (request.say.startsWith("echo")) this.onmessage?.({ data: { number: request.number, said: request.say } })
    if (request.say === "crash") this.onerror?.({ message: "out of memory" })
  }
  terminate(): void {
    this.ended = true
  }
}

const open = () => {
  const started: Pretended[] = []
  const asked = askedWorker<Request, Reply>(
    () => {
      const one = new Pretended()
      started.push(one)
      return one as unknown as Worker
    },
    { number: 0, say: "open" },
  )
  const ask = (say: string): Promise<string> => asked.ask((number) => ({ number, say })).then(({ said }) => said)
  return { started, ask, close: asked.close }
}

describe("a worker that is asked", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it("answers each question its own, in whatever order", async () => {
    const { ask, started } = open()
    expect(await Promise.all([ask("echo one"), ask("echo two")])).toEqual(["echo one", "echo two"])
    expect(started).toHaveLength(1)
  })

  it("is ended when it is silent too long, and the next question finds a new one that was told everything", async () => {
    const { ask, started } = open()
    const silent = expect(ask("hang")).rejects.toThrow("silent")
    const other = expect(ask("hang too")).rejects.toThrow("silent")
    await vi.advanceTimersByTimeAsync(90_000)
    await silent
    await other
    expect(started[0]?.ended).toBe(true)
    expect(await ask("echo again")).toBe("echo again")
    expect(started[1]?.heard.map(({ say }) => say)).toEqual(["open", "echo again"])
  })

  it("tells whoever waits when it crashes", async () => {
    const { ask, started } = open()
    const waiting = expect(ask("hang")).rejects.toThrow("out of memory")
    await expect(ask("crash")).rejects.toThrow("out of memory")
    await waiting
    expect(await ask("echo")).toBe("echo")
    expect(started).toHaveLength(2)
  })

  it("never answers once closed, and leaves no timer behind", async () => {
    const { ask, started, close } = open()
    void ask("hang")
    close()
    expect(started[0]?.ended).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
