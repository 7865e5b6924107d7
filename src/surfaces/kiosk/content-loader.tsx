import { useEffect, useState } from "react"
import type { LocalText } from "../../domain/local-text.ts"
import type { SayKiosk } from "../../text/kiosk-words.ts"
import { ContentPreview } from "./content-preview.tsx"
import styles from "./kiosk.module.css"
import type { ContentBeside, ContentDoor, ContentPreview as Preview } from "./new-content.ts"

type ContentLoaderProps = {
  readonly say: SayKiosk
  readonly text: (text: LocalText) => string
  readonly door: ContentDoor
  /** Something waits for an empty hall. */
  readonly due: () => void
}

/** How far the staff are with new content. */
type Step =
  | { readonly kind: "asking" }
  | { readonly kind: "checking"; readonly done: number }
  | { readonly kind: "sound"; readonly preview: Preview }
  | { readonly kind: "told"; readonly words: string; readonly fine: boolean }

const ASKING: Step = { kind: "asking" }

/** Puts content from a stick on this screen: choose, check, look, confirm; and the way back. */
export const ContentLoader = ({ say, text, door, due }: ContentLoaderProps) => {
  const [step, setStep] = useState<Step>(ASKING)
  const [beside, setBeside] = useState<ContentBeside | null>(null)
  const tell = (words: string, fine = false): void => setStep({ kind: "told", words, fine })
  useEffect(() => {
    let here = true
    door
      .beside()
      .then((found) => here && setBeside(found))
      .catch(() => here && setBeside(null))
    return () => {
      here = false
    }
  }, [door])

  const read = async (zip: Blob): Promise<void> => {
    setStep({ kind: "checking", done: 0 })
    try {
      const found = await door.read(zip, (done) => setStep({ kind: "checking", done }))
      if (found.kind === "refused") tell(found.words)
      else setStep({ kind: "sound", preview: found.preview })
    } catch (error) {
      console.warn(error)
      tell(say("kiosk.pack-unreadable"))
    }
  }
  const putIn = async ({ edition }: Preview): Promise<void> => {
    try {
      await door.lay()
      tell(say("kiosk.waits", { edition }), true)
      setBeside(null)
      due()
    } catch (error) {
      console.warn(error)
      const full = error instanceof DOMException && error.name === "QuotaExceededError"
      tell(say(full ? "kiosk.no-room" : "kiosk.store-refuses"))
    }
  }
  const goBack = (): void => {
    door.goBack()
    tell(say("kiosk.goes-back"), true)
    setBeside(null)
    due()
  }
  const waits = beside?.next != null && step.kind === "asking"
  return (
    <section aria-label={say("kiosk.new-content")}>
      <h2>{say("kiosk.new-content")}</h2>
      <p className={styles["small"]}>{say("kiosk.new-content-help")}</p>
      {waits && <p role="status">{say("kiosk.waits", { edition: beside.next })}</p>}
      {step.kind === "checking" && (
        <p role="status">
          {say("kiosk.checking", { percent: Math.floor(step.done * 100) })}{" "}
          <progress className={styles["share"]} max={1} value={step.done} aria-label={say("kiosk.new-content")} />
        </p>
      )}
      {step.kind === "told" && (
        <p role="status" className={styles["verdict"]} data-fine={step.fine}>
          {step.words}
        </p>
      )}
      {step.kind === "sound" && (
        <ContentPreview
          say={say}
          text={text}
          preview={step.preview}
          putIn={() => void putIn(step.preview)}
          putAside={() => setStep(ASKING)}
        />
      )}
      {step.kind !== "sound" && step.kind !== "checking" && (
        <div className={styles["deeds"]}>
          <label className={styles["choose"]}>
            <span>{say("kiosk.choose-pack")}</span>
            <input
              type="file"
              accept=".zip,application/zip"
              onChange={({ target }) => {
                const [zip] = target.files ?? []
                target.value = ""
                if (zip !== undefined) void read(zip)
              }}
            />
          </label>
          {beside?.back != null && (
            <button type="button" onClick={goBack}>
              {beside.back.edition === null
                ? say("kiosk.go-back-own")
                : say("kiosk.go-back", { edition: beside.back.edition })}
            </button>
          )}
        </div>
      )}
    </section>
  )
}
