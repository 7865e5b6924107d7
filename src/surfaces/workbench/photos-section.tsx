import { useState } from "react"
import { Glyph } from "../../panels/kit/glyph.tsx"
import kit from "../../panels/kit/kit.module.css"
import { bareSound } from "./bare-sound.ts"
import type { BenchState } from "./bench-state.ts"
import { resizedPhoto } from "./resized-photo.ts"
import { Thumbnail } from "./thumbnail.tsx"
import styles from "./workbench.module.css"

/** Photographs for sites: made smaller, with nothing in them but what one sees. */
export const PhotosSection = (bench: BenchState) => {
  const { say, shown, desk, now } = bench
  const sites = shown?.sites ?? []
  const [chosen, choose] = useState("")
  const [alt, setAlt] = useState("")
  const [told, tell] = useState("")
  const [bad, setBad] = useState<string | null>(null)
  const { photos } = now.choices
  const site = sites.find(({ id }) => id === chosen) ?? sites[0]
  const count = Object.values(photos).flat().length
  if (site === undefined) return null
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setBad(null)
    const number = 1 + (photos[site.id] ?? []).reduce((most, one) => Math.max(most, numberOf(one.file)), 0)
    const place = `media/${site.id}-${number}`
    const words = alt.trim()
    try {
      if (file.type.startsWith("audio/")) {
        const { bytes, ending } = await bareSound(file)
        desk.addPhoto(
          site.id,
          { file: `${place}.${ending}`, alt: words, kind: "sound", transcript: told.trim() },
          bytes,
        )
      } else desk.addPhoto(site.id, { file: `${place}.jpg`, alt: words }, await resizedPhoto(file))
      setAlt("")
      tell("")
    } catch {
      setBad(file.name)
    }
  }
  return (
    <details className={styles["more"]}>
      <summary>
        {say("bench.photos")} ({count})
      </summary>
      <p className={kit["quiet"]}>{say("bench.photos-help")}</p>
      <div className={styles["choices"]}>
        <label className={styles["choice"]}>
          <span>{say("bench.photo-site")}</span>
          <select value={site.id} onChange={({ target }) => choose(target.value)}>
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className={styles["choice"]}>
          <span>{say("bench.photo-alt")}</span>
          <input
            className={styles["draft-name"]}
            value={alt}
            maxLength={120}
            onChange={({ target }) => setAlt(target.value)}
          />
        </label>
      </div>
      <label className={styles["field"]}>
        <span>{say("bench.sound-transcript")}</span>
        <textarea rows={2} value={told} onChange={({ target }) => tell(target.value)} />
      </label>
      {alt.trim() === "" ? (
        <p className={kit["quiet"]}>{say("bench.photo-alt-help")}</p>
      ) : (
        <p className={kit["actions"]}>
          <label className={`${kit["action"]} ${styles["file"]}`}>
            <Glyph name="picture" /> {say("bench.photo-choose")}
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp,audio/mpeg,audio/mp4,audio/wav"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                void take(file).then(() => {
                  target.value = ""
                })
              }}
            />
          </label>
        </p>
      )}
      {bad !== null && (
        <p className={styles["notice"]} role="alert">
          {say("bench.photo-bad", { name: bad })}
        </p>
      )}
      <ul className={kit["rows"]}>
        {Object.entries(photos).flatMap(([id, ofSite]) =>
          ofSite.map((photo) => (
            <li key={photo.key} className={styles["file-row"]}>
              {photo.kind !== "sound" && (
                <Thumbnail bytes={now.bytes.get(photo.key)} type="image/jpeg" alt={photo.alt} />
              )}
              <span className={kit["row-words"]}>
                {say("bench.photo-of", { name: sites.find((one) => one.id === id)?.name ?? id, alt: photo.alt })}
              </span>
              <button
                type="button"
                className={kit["action"]}
                aria-label={say("bench.photo-remove", { alt: photo.alt })}
                onClick={() => {
                  const left = ofSite.filter((one) => one !== photo)
                  desk.change({ ...now.choices, photos: { ...photos, [id]: left } })
                }}
              >
                {say("bench.remove")}
              </button>
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

const numberOf = (file: string): number => Number(/-(\d+)\.\w+$/.exec(file)?.[1] ?? 0)
