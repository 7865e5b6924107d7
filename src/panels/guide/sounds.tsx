import type { Media } from "../../domain/site.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import kit from "../kit/kit.module.css"
import type { CityReader } from "../kit/reader.ts"

type SoundsProps = {
  readonly reader: CityReader
  readonly say: SayGuide
  readonly media: readonly Media[]
  /** Told when a recording starts and when it ends; one that is paused still holds its card. */
  readonly playing: (playing: boolean) => void
}

/** A site's recordings, each with its transcript: what is heard can also be read. */
export const Sounds = ({ reader, say, media, playing }: SoundsProps) => {
  const sounds = media.filter(({ kind }) => kind === "sound")
  if (sounds.length === 0) return null
  return (
    <section className={kit["section"]}>
      <h2>{say("tour.sound")}</h2>
      {sounds.map(({ file, alt, transcript }) => (
        <figure key={file}>
          {/* biome-ignore lint/a11y/useMediaCaption: the transcript stands below as text. */}
          <audio
            controls
            preload="none"
            src={reader.fileUrl(file)}
            aria-label={reader.text(alt)}
            onPlay={() => playing(true)}
            onEnded={() => playing(false)}
          />
          <figcaption>{reader.text(alt)}</figcaption>
          {transcript !== null && (
            <details>
              <summary>{say("tour.transcript")}</summary>
              <p>{reader.text(transcript)}</p>
            </details>
          )}
        </figure>
      ))}
    </section>
  )
}
