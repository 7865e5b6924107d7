import type { Brand } from "../domain/brand.ts"
import type { LocalText } from "../domain/local-text.ts"
import { Facts } from "./kit/facts.tsx"
import { fetchedLater } from "./kit/fetched-later.tsx"
import styles from "./kit/kit.module.css"
import type { CityReader } from "./kit/reader.ts"

const BrandPast = fetchedLater(async () => (await import("./brand-past.tsx")).BrandPast)

const Lines = ({ lines, reader }: { readonly lines: readonly LocalText[]; readonly reader: CityReader }) => (
  <ul className={styles["points"]}>
    {lines.map((line) => (
      <li key={line.zh}>{reader.text(line)}</li>
    ))}
  </ul>
)

/** A brand's name, slogan, core, highlights, carriers, mechanism and story: what is known of them. */
export const BrandProfile = ({ reader, brand }: { readonly reader: CityReader; readonly brand: Brand }) => {
  const { say, text } = reader
  const saidMore =
    brand.story !== null ||
    brand.foundation !== null ||
    brand.creation !== null ||
    brand.promotion !== null ||
    brand.core !== null ||
    brand.mechanism !== null ||
    brand.highlights.length > 0 ||
    brand.carriers.length > 0
  return (
    <>
      {brand.logo !== null && (
        <img className={styles["logo"]} src={reader.fileUrl(brand.logo)} alt={say("brand.logo")} decoding="async" />
      )}
      {brand.slogan !== null && <p className={styles["slogan"]}>{text(brand.slogan)}</p>}
      <Facts
        facts={[
          {
            label: say("site.brand-name"),
            value: brand.name === null ? say("site.brand-name-unknown") : <strong>{text(brand.name)}</strong>,
          },
          { label: say("site.core"), value: brand.core && text(brand.core) },
          {
            label: say("site.highlights"),
            value: brand.highlights.length === 0 ? null : <Lines lines={brand.highlights} reader={reader} />,
          },
          {
            label: say("site.carriers"),
            value: brand.carriers.length === 0 ? null : <Lines lines={brand.carriers} reader={reader} />,
          },
          { label: say("site.mechanism"), value: brand.mechanism && text(brand.mechanism) },
          { label: say("site.story"), value: brand.story && text(brand.story) },
          { label: say("brand.tier"), value: say(`tier.${brand.tier}`) },
          { label: say("brand.unit"), value: brand.unit && text(brand.unit) },
          { label: say("brand.place"), value: brand.place && text(brand.place) },
          { label: say("brand.stage"), value: brand.stage && say(`brand-stage.${brand.stage}`) },
          { label: say("brand.approval"), value: brand.approvalStep && say(`approval-step.${brand.approvalStep}`) },
          { label: say("brand.awarded"), value: brand.awardedOn },
        ]}
      />
      <BrandPast reader={reader} brand={brand} to={(id) => ({ kind: "open-brand", brand: id })} />
      {!saidMore && <p className={styles["quiet"]}>{say("site.no-more")}</p>}
    </>
  )
}
