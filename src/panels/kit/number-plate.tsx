import styles from "./kit.module.css"

type NumberPlateProps = {
  readonly number: number | string
  /** The belt's hue number; null for a quiet plate. */
  readonly hue: number | null
  /** As on the map: filled where exact, hollow where approximate, dashed where only sketched. */
  readonly look?: "exact" | "approximate" | "schematic"
}

/** A belt's or stop's number as on the map. */
export const NumberPlate = ({ number, hue, look = "exact" }: NumberPlateProps) => (
  <span
    className={styles["plate"]}
    data-look={look}
    style={{ "--belt": hue === null ? "var(--quiet)" : `var(--belt-${hue % 12})` } as Record<string, string>}
    aria-hidden="true"
  >
    {number}
  </span>
)
