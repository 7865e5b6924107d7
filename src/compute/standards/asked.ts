import type { Standard } from "../../domain/standard.ts"
import type { StandardsContext } from "./context.ts"

/** What a rule is asked with. */
export type Asked = {
  readonly context: StandardsContext
  readonly pack: Standard
  /** The state's byte of another pack's item at a row of its table, which a share counts. */
  readonly byteOf: (pack: number, row: number, item: number) => number
}
