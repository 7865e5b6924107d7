import { useState } from "react"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import type { BenchState } from "./bench-state.ts"
import { drawnLogo } from "./drawn-logo.ts"
import { Thumbnail } from "./thumbnail.tsx"
import styles from "./workbench.module.css"

/** The logo of a brand: whatever was chosen is drawn as pixels, so that nothing in it can act. */
export const LogoSection = ({ say, desk, now, brand }: BenchState & { readonly brand: string }) => {
  const [bad, setBad] = useState<string | null>(null)
  const logo = now.choices.logos[brand]
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setBad(null)
    try {
      desk.setLogo(brand, { file: `logos/${brand}.png`, alt: "" }, await drawnLogo(file))
    } catch {
      setBad(file.name)
    }
  }
  return (
    <details className={styles["more"]} open>
      <summary>{say("bench.logo")}</summary>
      <p className={kit["quiet"]}>{say("bench.logo-help")}</p>
      <p className={kit["actions"]}>
        {logo !== undefined && <Thumbnail bytes={now.bytes.get(logo.key)} type="image/png" alt={say("bench.logo")} />}
        <label className={`${kit["action"]} ${styles["file"]}`}>
          <Glyph name="picture" /> {say("bench.logo-choose")}
          <input
            type="file"
            accept="image/svg+xml,image/png,image/jpeg,image/webp"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              void take(file).then(() => {
                target.value = ""
              })
            }}
          />
        </label>
        {logo !== undefined && (
          <button
            type="button"
            className={kit["action"]}
            onClick={() => {
              const { [brand]: _, ...logos } = now.choices.logos
              desk.change({ ...now.choices, logos })
            }}
          >
            {say("bench.remove")}
          </button>
        )}
      </p>
      {bad !== null && (
        <p className={styles["notice"]} role="alert">
          {say("bench.photo-bad", { name: bad })}
        </p>
      )}
    </details>
  )
}
