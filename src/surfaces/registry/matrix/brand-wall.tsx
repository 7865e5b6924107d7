import { BRAND_TIERS, type Brand } from "../../../domain/brand.ts"
import { Go } from "../../../panels/kit/go.tsx"
import { LongList } from "../../../panels/kit/long-list.tsx"
import { brandName } from "../brands.ts"
import { type LookedDesk, openRegistryDesk } from "../desk-state.ts"
import styles from "../registry.module.css"

const WallCard = ({ desk, brand }: { readonly desk: LookedDesk; readonly brand: Brand }) => {
  const { reader, words, ask, part } = desk
  const { say } = words
  const [site] = reader.index.sitesOfBrand.get(brand.id) ?? []
  return (
    <li>
      <Go
        reader={reader}
        to={openRegistryDesk(part, { ...ask, depth: 1, chosen: brand.id })}
        className={styles["wall-card"]}
        current={ask.chosen === brand.id}
        {...(site === undefined ? {} : { site: site.id })}
      >
        <span className={styles["wall-head"]}>
          {brand.logo === null ? (
            <span className={styles["no-logo"]}>{say(`tier-mark.${brand.tier}`)}</span>
          ) : (
            <img
              className={styles["logo"]}
              src={reader.fileUrl(brand.logo)}
              alt=""
              width="48"
              height="48"
              loading="lazy"
              decoding="async"
            />
          )}
          <strong className={styles["card-name"]}>{brandName(reader, brand)}</strong>
        </span>
        <span className={styles["wall-core"]} data-look={brand.core === null ? "unknown" : "plain"}>
          {brand.core === null ? say("registry.core-unknown") : reader.text(brand.core)}
        </span>
        <span className={styles["wall-slogan"]} data-look={brand.slogan === null ? "unknown" : "plain"}>
          {brand.slogan === null ? say("registry.slogan-unknown") : reader.text(brand.slogan)}
        </span>
        {brand.highlights.length > 0 && (
          <span className={styles["card-note"]}>{brand.highlights.map(reader.text).join(words.checks.join)}</span>
        )}
      </Go>
    </li>
  )
}

/** 品牌矩阵: the set of brands, each with its core, slogan and highlights, tier by tier. */
export const BrandWall = ({ desk, brands }: { readonly desk: LookedDesk; readonly brands: readonly Brand[] }) =>
  BRAND_TIERS.map((tier) => {
    const members = brands.filter((brand) => brand.tier === tier)
    if (members.length === 0) return null
    return (
      <section key={tier} className={styles["wall"]} aria-label={desk.words.say(`tier.${tier}`)}>
        <h3>
          {desk.words.say(`tier.${tier}`)} · {members.length}
        </h3>
        <LongList
          reader={desk.reader}
          entries={members}
          row={(brand) => <WallCard key={brand.id} desk={desk} brand={brand} />}
        />
      </section>
    )
  })
