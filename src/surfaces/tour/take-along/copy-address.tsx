import { useState } from "react"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import kit from "../../../panels/kit/kit.module.css"
import type { SayGuide } from "../../../text/guide-words.ts"
import styles from "./take-along.module.css"

/** Copies an address; where the browser refuses, shows it selected, to be copied by hand. */
export const CopyAddress = ({ address, say }: { readonly address: string; readonly say: SayGuide }) => {
  const [tried, setTried] = useState<{ readonly address: string; readonly copied: boolean } | null>(null)
  const now = tried?.address === address ? tried : null
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(address)
      setTried({ address, copied: true })
    } catch {
      setTried({ address, copied: false })
    }
  }
  return (
    <>
      <button type="button" className={kit["action"]} onClick={copy}>
        <Glyph name="link" /> {say("along.copy")}
      </button>
      <span role="status" className={styles["told"]}>
        {now === null ? "" : say(now.copied ? "along.copied" : "along.copy-failed")}
      </span>
      {now?.copied === false && (
        <input
          className={styles["address"]}
          aria-label={say("along.address")}
          readOnly
          value={address}
          ref={(field) => {
            field?.focus()
            field?.select()
          }}
        />
      )}
    </>
  )
}
