import type { BenchDoctor, BenchReading } from "../../domain/bench.ts"
import kit from "../../panels/kit/kit.module.css"
import type { BenchKey } from "../../text/bench-words.ts"
import { type BenchState, datumName } from "./bench-state.ts"
import styles from "./workbench.module.css"

/** What the coordinates of each sheet seem to be; where that cannot be told, the person compares and decides. */
export const DoctorSection = (bench: BenchState) => {
  const { say, shown, desk, now } = bench
  const doctors = shown?.doctors ?? []
  return (
    <section className={kit["section"]}>
      <h2>{say("bench.doctor")}</h2>
      {doctors.length === 0 && <p className={kit["quiet"]}>{say("bench.doctor-none")}</p>}
      {doctors.map((doctor) => (
        <Doctor key={`${doctor.file} ${doctor.sheet}`} {...bench} doctor={doctor} />
      ))}
      {(now.choices.datum !== null || Object.keys(now.choices.datums).length > 0) && (
        <p className={kit["actions"]}>
          <button
            type="button"
            className={kit["action"]}
            onClick={() => desk.change({ ...now.choices, datum: null, datums: {} })}
          >
            {say("bench.reading-auto")}
          </button>
        </p>
      )}
    </section>
  )
}

/** Declared one thing, and evidence says another: the person looks and decides. */
const isContradicted = ({ used, told }: BenchDoctor): boolean => used !== null && told !== null && used !== told

const DOUBTS = new Set([
  "no-anchors",
  "too-few-near",
  "too-close",
  "mixed",
  "no-coordinates",
  "nowhere",
  "several-places",
])

const isDoubt = (key: string): key is BenchKey => DOUBTS.has(key.replace("bench.doubt-", ""))

const Doctor = ({ say, desk, now, doctor }: BenchState & { readonly doctor: BenchDoctor }) => {
  const doubtKey = `bench.doubt-${doctor.doubt ?? ""}`
  const key = `${doctor.file}\n${doctor.sheet}`
  const chosen = now.choices.datums[key] ?? now.choices.datum
  const doubt = isDoubt(doubtKey) ? say(doubtKey) : ""
  return (
    <div className={styles["doctor"]} data-doubt={doctor.used === null || isContradicted(doctor)}>
      <h3>
        {say("bench.doctor-of", {
          sheet: doctor.sheet === "" ? doctor.file : doctor.sheet,
          placed: doctor.placed,
          rows: doctor.rows,
        })}
      </h3>
      {doctor.told !== null && !isContradicted(doctor) && (
        <p>{say("bench.doctor-told", { datum: datumName(say, doctor.told) })}</p>
      )}
      {isContradicted(doctor) && (
        <p>
          {say("bench.doctor-contradicted", {
            declared: datumName(say, doctor.used ?? ""),
            told: datumName(say, doctor.told ?? ""),
          })}
        </p>
      )}
      {doctor.used === null && <p>{say("bench.doctor-cannot", { doubt })}</p>}
      {doctor.used !== null && doctor.told === null && (
        <p>{say("bench.doctor-used", { datum: datumName(say, doctor.used) })}</p>
      )}
      {doctor.readings.length > 1 && <p className={kit["quiet"]}>{say("bench.doctor-choose")}</p>}
      <ul className={kit["rows"]}>
        {doctor.readings.map((reading, index) => (
          <li key={`${reading.datum} ${reading.northFirst}`} className={styles["file-row"]}>
            <Swatch index={index} />
            <span className={kit["row-words"]}>
              <span className={kit["row-name"]}>{datumName(say, reading.datum)}</span>
              <span className={kit["row-details"]}>{evidenceWords(say, reading)}</span>
            </span>
            {DEGREES.has(reading.datum) && (
              <button
                type="button"
                className={kit["action"]}
                aria-pressed={chosen === reading.datum}
                onClick={() => desk.change({ ...now.choices, datums: { ...now.choices.datums, [key]: reading.datum } })}
              >
                {say("bench.reading-use", { datum: shortName(reading.datum) })}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

const DEGREES: ReadonlySet<string> = new Set(["wgs84", "gcj02", "bd09"])

const shortName = (datum: string): string =>
  datum === "gcj02" ? "GCJ-02" : datum === "bd09" ? "BD-09" : datum === "wgs84" ? "WGS84" : datum

const evidenceWords = (say: BenchState["say"], { inside, of, nearMetres, northFirst }: BenchReading): string =>
  [
    say("bench.reading-of", { inside, of }),
    nearMetres === null ? "" : say("bench.reading-near", { metres: nearMetres }),
    northFirst ? say("bench.reading-swapped") : "",
  ]
    .filter(Boolean)
    .join(" · ")

/** The sign of a reading, here and on the map: a colour and a letter. */
const Swatch = ({ index }: { readonly index: number }) => (
  <span className={styles["swatch"]} data-reading={index} aria-hidden="true">
    {String.fromCharCode(65 + index)}
  </span>
)
