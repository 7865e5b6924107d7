import { degreeMetres } from "../../domain/ellipsoid.ts"
import type { LngLat } from "../../domain/lng-lat.ts"
import { type Doubt, doubtOf } from "./nearness.ts"

/** A facility as the grid sees it; `east` is its longitude from that of the grid. */
type Seat = Doubt & {
  readonly east: number
  readonly lat: number
  readonly lonMetres: number
  readonly latMetres: number
}

/**
 * A map of squares that says at once whether a place is within reach: a square lies wholly in reach, wholly out of it, or
 * names the few facilities at the edge of whose reach it lies.
 */
export type CoverGrid = {
  readonly facilities: readonly LngLat[]
  readonly reachMetres: Float64Array
  readonly seats: readonly Seat[]
  /** Longitude that degrees east are counted from. */
  readonly originLon: number
  readonly west: number
  readonly south: number
  readonly lonStep: number
  readonly latStep: number
  readonly columns: number
  readonly rows: number
  /** 1 where the square lies wholly within reach. */
  readonly isIn: Uint8Array
  /** Facilities to be measured from in square c: `asked[start[c]]` to `asked[start[c + 1] - 1]`. */
  readonly start: Uint32Array
  readonly asked: Uint32Array
}

const MOST_SQUARES = 1 << 20
const MOST_MARKS = 1 << 22 // squares touched by discs, all discs together
const SQUARES_PER_REACH = 12

/** The map of squares for facilities and how far each reaches; one with no reach covers nothing. */
export const coverGridOf = (facilities: readonly LngLat[], reachMetres: Float64Array): CoverGrid => {
  const originLon = facilities[0]?.[0] ?? 0
  const seats = facilities.map(([lon, lat], i): Seat => {
    const [lonMetres, latMetres] = degreeMetres(lat)
    return { east: shortWay(lon - originLon), lat, lonMetres, latMetres, ...doubtOf(lat, reachMetres[i] ?? 0) }
  })
  const frame = frameOf(seats, reachMetres)
  const squares = frame.columns * frame.rows
  const isIn = new Uint8Array(squares)
  eachRow(seats, reachMetres, frame, (_, row, __, innerLeft, innerRight) => {
    if (innerRight >= innerLeft) isIn.fill(1, row + innerLeft, row + innerRight + 1)
  })
  const start = new Uint32Array(squares + 1)
  const eachAsked = (visit: (square: number, seat: number) => void): void =>
    eachRow(seats, reachMetres, frame, (seat, row, left, innerLeft, innerRight, right) => {
      for (let column = left; column <= right; column++) {
        if (column === innerLeft && innerRight >= innerLeft) column = innerRight
        else if (isIn[row + column] === 0) visit(row + column, seat)
      }
    })
  eachAsked((square) => {
    start[square + 1] = (start[square + 1] ?? 0) + 1
  })
  for (let c = 1; c < start.length; c++) start[c] = (start[c] ?? 0) + (start[c - 1] ?? 0)
  const asked = new Uint32Array(start[squares] ?? 0)
  const next = start.slice()
  eachAsked((square, seat) => {
    const place = next[square] ?? 0
    asked[place] = seat
    next[square] = place + 1
  })
  return { facilities, reachMetres, seats, originLon, ...frame, isIn, start, asked }
}

/** Degrees of longitude the short way round. */
export const shortWay = (degrees: number): number => degrees - 360 * Math.round(degrees / 360)

type Frame = Pick<CoverGrid, "west" | "south" | "lonStep" | "latStep" | "columns" | "rows">

const frameOf = (seats: readonly Seat[], reachMetres: Float64Array): Frame => {
  let [west, east, south, north] = [180, -180, 90, -90]
  let [sum, squares, count] = [0, 0, 0]
  for (const [i, seat] of seats.entries()) {
    const reach = reachMetres[i] ?? 0
    if (!(reach >= 0)) continue
    const width = halfWidth(seat)
    west = Math.min(west, width > 180 ? -180 : Math.max(-180, seat.east - width))
    east = Math.max(east, width > 180 ? 180 : Math.min(180, seat.east + width))
    if (seat.east - width < -180 || seat.east + width > 180) [west, east] = [-180, 180]
    south = Math.min(south, seat.lat - Math.sqrt(seat.surelyOut) / seat.latMetres)
    north = Math.max(north, seat.lat + Math.sqrt(seat.surelyOut) / seat.latMetres)
    sum += reach
    squares += reach * reach
    count++
  }
  if (count === 0) return { west: 0, south: 0, lonStep: 1, latStep: 1, columns: 0, rows: 0 }
  const [lonMetres, latMetres] = degreeMetres((south + north) / 2)
  const [width, height] = [Math.max(1, (east - west) * lonMetres), Math.max(1, (north - south) * latMetres)]
  const cell = Math.max(
    0.001,
    sum / count / SQUARES_PER_REACH,
    Math.sqrt((4 * squares) / MOST_MARKS),
    Math.sqrt((width * height) / MOST_SQUARES),
    (width + height) / MOST_SQUARES,
  )
  const columns = Math.floor(width / cell) + 1
  const rows = Math.floor(height / cell) + 1
  return { west, south, lonStep: cell / lonMetres, latStep: cell / latMetres, columns, rows }
}

/** Degrees of longitude that a seat's reach takes to either side, at most. */
const halfWidth = ({ surelyOut, lonMetres }: Seat): number => Math.sqrt(surelyOut) / lonMetres

type OnRow = (seat: number, row: number, left: number, innerLeft: number, innerRight: number, right: number) => void

/** Tells for each row of squares that a reach touches (by the row's first square) from which column to which it does, and which lie wholly inside. */
const eachRow = (seats: readonly Seat[], reachMetres: Float64Array, frame: Frame, visit: OnRow): void => {
  const { west, south, lonStep, latStep, columns, rows } = frame
  for (const [index, seat] of seats.entries()) {
    if (!((reachMetres[index] ?? 0) >= 0)) continue
    const { lat, lonMetres, latMetres, surelyIn, surelyOut } = seat
    const tall = Math.sqrt(surelyOut) / latMetres
    const top = Math.min(rows - 1, Math.floor((lat + tall - south) / latStep))
    for (let row = Math.max(0, Math.floor((lat - tall - south) / latStep)); row <= top; row++) {
      const low = (south + row * latStep - lat) * latMetres
      const high = low + latStep * latMetres
      const near = Math.max(low, 0, -high)
      const far = Math.max(Math.abs(low), Math.abs(high))
      const outer = Math.sqrt(Math.max(0, surelyOut - near * near)) / lonMetres
      const inner = surelyIn > far * far ? Math.sqrt(surelyIn - far * far) / lonMetres : -1
      for (const east of [seat.east, seat.east - 360, seat.east + 360]) {
        const left = Math.max(0, Math.floor((east - outer - west) / lonStep))
        const right = Math.min(columns - 1, Math.floor((east + outer - west) / lonStep))
        if (right < left) continue
        const innerLeft = inner < 0 ? 0 : Math.max(left, Math.ceil((east - inner - west) / lonStep))
        const innerRight = inner < 0 ? -1 : Math.min(right, Math.floor((east + inner - west) / lonStep) - 1)
        visit(index, row * columns, left, innerLeft, innerRight, right)
      }
    }
  }
}
