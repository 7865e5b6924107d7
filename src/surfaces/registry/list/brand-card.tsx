import type { Completeness } from "../../../compute/brands/completeness.ts"
import type { Brand } from "../../../domain/brand.ts"
import { Glyph } from "../../../panels/kit/glyph.tsx"
import { Go } from "../../../panels/kit/go.tsx"
import { brandName } from "../brands.ts"
import { type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import styles from "../registry.module.css"

type BrandCardProps = {
  readonly desk: LookedDesk
  readonly brand: Brand
  readonly profile: Completeness | undefined
}

const Logo = ({ desk, brand }: Pick<BrandCardProps, "desk" | "brand">) => {
  const { reader, words } = desk
  // An image may not run scripts, whatever is in its file.
  return brand.logo === null ? (
    <span className={styles["no-logo"]} title={words.say("registry.no-logo")}>
      {words.say(`tier-mark.${brand.tier}`)}
    </span>
  ) : (
    <img
      className={styles["logo"]}
      src={reader.fileUrl(brand.logo)}
      alt={words.say("brand.logo")}
      width="48"
      height="48"
      loading="lazy"
      decoding="async"
    />
  )
}

/** A brand on a card: logo, name, unit, tier, core, slogan, stage, and how much of its profile is known. */
export const BrandCard = ({ desk, brand, profile }: BrandCardProps) => {
  const { reader, words, ask, part } = desk
  const { say } = words
  const [site] = reader.index.sitesOfBrand.get(brand.id) ?? []
  const line = (label: string, value: Brand["core"]) => (
    <span className={styles["card-line"]} data-look={value === null ? "unknown" : "plain"}>
      <b>{label}</b> {value === null ? say("registry.not-public") : reader.text(value)}
    </span>
  )
  return (
    <li>
      <Go
        reader={reader}
        to={openRegistryDesk(part, { ...ask, depth: 1, chosen: brand.id })}
        className={styles["brand-card"]}
        current={ask.chosen === brand.id}
        {...(site === undefined ? {} : { site: site.id })}
      >
        <Logo desk={desk} brand={brand} />
        <span className={styles["card-words"]}>
          <strong className={styles["card-name"]}>{brandName(reader, brand)}</strong>
          <span className={styles["card-note"]}>
            {[
              say(`tier.${brand.tier}`),
              brand.unit === null ? say("registry.unit-unknown") : reader.text(brand.unit),
              brand.stage === null ? say("registry.stage-unknown") : say(`brand-stage.${brand.stage}`),
            ].join(" · ")}
          </span>
          {line(say("site.core"), brand.core)}
          {line(say("registry.slogan"), brand.slogan)}
          {profile !== undefined && (
            <span className={styles["card-note"]}>
              {say("registry.filled", { filled: profile.filled, of: profile.of })}
              {profile.missing.length > 0 &&
                ` · ${say("registry.missing", { fields: profile.missing.map((field) => words.checks[`field.${field}`]).join(words.checks.join) })}`}
            </span>
          )}
        </span>
        <Glyph name="next" />
      </Go>
    </li>
  )
}
