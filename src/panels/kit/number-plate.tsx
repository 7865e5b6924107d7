import styles from "./kit.module.css"

type NumberPlateProps = {
  readonly number: number | string
  /** The belt's hue number; null for a quiet plate. */
  readonly hue: number | null
  /** Open ring: only the area is known, or the place is approximate. */
  readonly open?: boolean
}

/** A belt's or stop's number as on the map. */
export const NumberPlate = ({ number, hue, open = false }: NumberPlateProps) => (
  <span
    className={styles["plate"]}
    data-open={open}
    style={{ "--belt": hue === null ? "var(--quiet)" : `var(--belt-${hue % 12})` } as Record<string, string>}
    aria-hidden="true"
  >
    {number}
  </span>
)
