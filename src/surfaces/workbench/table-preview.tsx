import styles from "./workbench.module.css"

type TablePreviewProps = {
  readonly label: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A few rows as they were read. */
export const TablePreview = ({ label, heads, rows }: TablePreviewProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than its box is moved by keys
  <section className={styles["table-box"]} aria-label={label} tabIndex={0} data-may-scroll-sideways="" data-may-clip="">
    <table className={styles["table"]}>
      <thead>
        <tr>
          {heads.map((head, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no name of their own, two may be alike
            <th key={at} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows stay in their order
          <tr key={row}>
            {cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: cells stay in their order
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
