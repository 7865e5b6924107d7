import type { Palette } from "../../layers/palette.ts"
import type { Mark } from "./place-marks.ts"

/** A place on the plain map: its dot or number, and its name where there is room. */
export const MarkShape = ({
  mark,
  palette,
  size,
}: {
  readonly mark: Mark
  readonly palette: Palette
  readonly size: number
}) => {
  const { spot, radius, number, name, name_side: side, colour, look, reach } = mark
  const filled = number !== "" && look === "exact"
  const [x, y] = spot
  const at = side === "right" ? x + radius + 6 : x - radius - 6
  return (
    <>
      <circle cx={x} cy={y} r={reach} fill="transparent" />
      <circle
        cx={x}
        cy={y}
        r={radius}
        fill={filled ? colour : palette.medallionPaper}
        stroke={colour}
        strokeWidth={2.5}
        strokeDasharray={look === "schematic" ? "3.5 2.5" : undefined}
      />
      {number !== "" && (
        <text
          x={x}
          y={y + size * 0.34}
          textAnchor="middle"
          fontSize={size * 0.95}
          fontWeight={700}
          fill={filled ? palette.medallionPaper : colour}
        >
          {`${number} `}
        </text>
      )}
      {side !== null && (
        <text
          x={at}
          y={y + size * 0.36}
          textAnchor={side === "right" ? "start" : "end"}
          fontSize={size}
          fontWeight={600}
          fill={colour}
          stroke={palette.halo}
          strokeWidth={size * 0.24}
          strokeLinejoin="round"
          paintOrder="stroke"
        >
          {name}
        </text>
      )}
    </>
  )
}
