/** Whoever waits for a long answer: is told how far it is, 0 to 1, and may call it off. */
export type Watch = {
  readonly onProgress?: (share: number) => void
  readonly cancelled?: () => boolean
}

/** Thrown out of a long answer that was called off. */
export class Cancelled extends Error {}

/** Tells how far the work is and stops it when it was called off. */
export const report = ({ onProgress, cancelled }: Watch, share: number): void => {
  onProgress?.(Math.min(1, share))
  if (cancelled?.()) throw new Cancelled()
}
