import { useMemo } from "react"
import { BRAND_TIERS } from "../../../domain/brand.ts"
import { ownBrands } from "../brands.ts"
import { askAgain, type LookedDesk } from "../desk-state.ts"
import styles from "../registry.module.css"
import { type Twig, tierTree, twigsOf } from "./tier-tree.ts"
import { laidOut, type PlacedNode } from "./tree-layout.ts"

// Shares of the tree's width: where a depth's nodes begin, and where the lines to their branches leave them.
const BEGINS = [0, 0.2, 0.62] as const
const LEAVES = [0.14, 0.57, 1] as const
const ROW = 10 // units of the drawing
const [THINNEST_PX, THICKEST_PX] = [1.5, 12]
const HUES = 12 // as many colours as the map has for tiers

const lineTo = ({ depth, row, parent }: PlacedNode<Twig>): string => {
  const [x0, y0] = [(LEAVES[parent?.depth ?? 0] ?? 0) * 100, ((parent?.row ?? 0) + 0.5) * ROW]
  const behind = (BEGINS[parent?.depth ?? 0] ?? 0) * 100 // the node itself hides where its lines begin
  const [x1, y1] = [(BEGINS[depth] ?? 0) * 100, (row + 0.5) * ROW]
  const middle = (x0 + x1) / 2
  return `M${behind} ${y0}H${x0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`
}

/**
 * The tree of tiers and, where one is open, its districts. Its nodes are buttons over the lines of the drawing: one that is
 * chosen is what the map shows, and a brand chosen on the map has its branch marked.
 */
export const TreeOfTiers = (desk: LookedDesk) => {
  const { reader, words, ask } = desk
  const { say } = words
  const own = useMemo(() => ownBrands(reader.atlas.brands), [reader.atlas])
  const chosen = own.find(({ id }) => id === ask.chosen)
  const openTier = ask.tier ?? chosen?.tier ?? null
  const { nodes, rows } = useMemo(() => laidOut(twigsOf(tierTree(own), openTier)), [own, openTier])
  const isChosen = ({ tier, place, isTier }: Twig): boolean =>
    ask.tier === tier && (tier === null || isTier ? ask.place === null : place !== null && ask.place === place.zh)
  const holdsChosen = ({ tier, place, isTier }: Twig): boolean =>
    chosen !== undefined && tier === chosen.tier && (isTier || place?.zh === chosen.place?.zh)
  const wordsOf = ({ tier, place, isTier }: Twig): string =>
    tier === null
      ? say("registry.all-tiers")
      : isTier
        ? say(`tier.${tier}`)
        : place === null
          ? say("registry.place-unknown")
          : reader.text(place)
  const isStrong = ({ value }: PlacedNode<Twig>): boolean => holdsChosen(value) || isChosen(value)
  // What is chosen is drawn over the others.
  const inOrder = [...nodes.filter((node) => !isStrong(node)), ...nodes.filter(isStrong)]
  return (
    <div className={styles["tree"]} style={{ "--rows": rows } as Record<string, number>}>
      <svg
        className={styles["tree-lines"]}
        viewBox={`0 0 100 ${rows * ROW}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {inOrder.map((node) =>
          node.parent === null ? null : (
            <path
              key={node.value.id}
              d={lineTo(node)}
              data-strong={isStrong(node)}
              strokeWidth={THINNEST_PX + (THICKEST_PX - THINNEST_PX) * (node.value.count / Math.max(1, own.length))}
              vectorEffect="non-scaling-stroke"
            />
          ),
        )}
      </svg>
      <ul aria-label={say("registry.tree")}>
        {nodes.map(({ value, depth, row }) => {
          const { tier, place, isTier, count } = value
          const [from = 0, to = 1] = [BEGINS[depth], LEAVES[depth]]
          const at = { "--row": row, "--from": from, "--wide": (isTier && openTier === null ? 1 : to) - from }
          return (
            <li key={value.id} data-root={tier === null} style={at as Record<string, number>}>
              <button
                type="button"
                className={styles["branch"]}
                disabled={!isTier && tier !== null && place === null}
                data-holds-chosen={holdsChosen(value)}
                aria-pressed={isChosen(value)}
                {...(isTier ? { "aria-expanded": openTier === tier } : {})}
                onClick={() => askAgain(desk, { tier, place: isTier ? null : (place?.zh ?? null) })}
              >
                {isTier && tier !== null && (
                  <i
                    className={styles["mark"]}
                    style={{ "--hue": `var(--belt-${BRAND_TIERS.indexOf(tier) % HUES})` } as Record<string, string>}
                    aria-hidden="true"
                  >
                    {say(`tier-mark.${tier}`)}
                  </i>
                )}
                <span>{wordsOf(value)}</span> <b>{count}</b>
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
