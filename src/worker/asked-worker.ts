type Numbered = { readonly number: number }
type Waiting<Reply> = {
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: Error) => void
  readonly late: ReturnType<typeof setTimeout>
}

/** A worker that is told something once and then asked any number of times. */
export type AskedWorker<Request, Reply> = {
  /** Rejects when the worker fails, or is silent for too long. */
  readonly ask: (request: (number: number) => Request) => Promise<Reply>
  readonly close: () => void
}

const SILENCE_MS = 90_000 // the hardest question takes seconds; a worker that hangs never answers

/**
 * Keeps a worker that `start` makes and `opening` opens. One that fails or hangs is ended, whoever waits for it is told, and the
 * next question finds a new one. However many questions: it holds two listeners.
 */
export const askedWorker = <Request, Reply extends Numbered>(
  start: () => Worker,
  opening: Request,
): AskedWorker<Request, Reply> => {
  const waiting = new Map<number, Waiting<Reply>>()
  let asked = 0
  let worker: Worker | null = null
  const settled = (number: number): Waiting<Reply> | undefined => {
    const one = waiting.get(number)
    clearTimeout(one?.late)
    waiting.delete(number)
    return one
  }
  const give = (why: string): void => {
    worker?.terminate()
    worker = null
    for (const number of [...waiting.keys()]) settled(number)?.reject(new Error(why))
  }
  const begin = (): Worker => {
    const begun = start()
    begun.onmessage = ({ data }: MessageEvent<Reply>) => settled(data.number)?.resolve(data)
    begun.onerror = (event) => give(event.message || "the worker did not start")
    begun.postMessage(opening)
    return begun
  }
  worker = begin()
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        asked += 1
        const late = setTimeout(() => give("the worker is silent"), SILENCE_MS)
        waiting.set(asked, { resolve, reject, late })
        worker ??= begin()
        worker.postMessage(request(asked))
      }),
    close: () => {
      for (const { late } of waiting.values()) clearTimeout(late)
      waiting.clear()
      worker?.terminate()
    },
  }
}
