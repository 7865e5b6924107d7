import { useEffect, useState } from "react"
import type { Language } from "../../domain/local-text.ts"
import type { SayGuide } from "../../text/guide-words.ts"
import { Glyph } from "../kit/glyph.tsx"
import kit from "../kit/kit.module.css"

/** A voice of the reader's own machine for a language; one that would send the text elsewhere does not count. */
const localVoice = (language: Language): SpeechSynthesisVoice | null => {
  if (!("speechSynthesis" in globalThis)) return null
  return speechSynthesis.getVoices().find(({ lang, localService }) => localService && lang.startsWith(language)) ?? null
}

const useLocalVoice = (language: Language): SpeechSynthesisVoice | null => {
  const [voice, setVoice] = useState(() => localVoice(language))
  useEffect(() => {
    if (!("speechSynthesis" in globalThis)) return
    const look = (): void => setVoice(localVoice(language))
    look()
    speechSynthesis.addEventListener("voiceschanged", look) // voices arrive late
    return () => speechSynthesis.removeEventListener("voiceschanged", look)
  }, [language])
  return voice
}

type AloudProps = {
  readonly say: SayGuide
  readonly language: Language
  readonly lines: readonly string[]
  readonly playing: (playing: boolean) => void
}

/** Reads the card aloud where the machine itself has a voice for the language; elsewhere there is no button. */
export const Aloud = ({ say, language, lines, playing }: AloudProps) => {
  const voice = useLocalVoice(language)
  const [reading, setReading] = useState(false)
  const words = lines.join("。")
  // biome-ignore lint/correctness/useExhaustiveDependencies: another card ends the reading of this one.
  useEffect(
    () => () => {
      if ("speechSynthesis" in globalThis) speechSynthesis.cancel()
    },
    [words],
  )
  if (voice === null) return null
  const toggle = (): void => {
    if (reading) {
      speechSynthesis.cancel()
      return
    }
    const speech = new SpeechSynthesisUtterance(words)
    speech.voice = voice
    speech.lang = voice.lang
    const become = (now: boolean): void => {
      setReading(now)
      playing(now)
    }
    speech.addEventListener("start", () => become(true))
    speech.addEventListener("end", () => become(false))
    speech.addEventListener("error", () => become(false))
    speechSynthesis.speak(speech)
  }
  return (
    <button type="button" className={kit["action"]} aria-pressed={reading} onClick={toggle}>
      <Glyph name={reading ? "pause" : "play"} /> {say(reading ? "tour.read-stop" : "tour.read-aloud")}
    </button>
  )
}
