/** Places the steps of several ledgers on one axis of years. Positions are in per cent of its width. */

export type DatedStep = { id: string; date: string }
/** `from` and `to` are the first and last year; null if the experience continues or the year is unknown. */
export type Lane = { from: number | null; to: number | null; steps: readonly DatedStep[] }

/** `level` 0 is on the line; marks that would overlap get higher levels, below the line. `number` is the step's position in its ledger, from 1. */
export type Mark = { id: string; number: number; x: number; level: number }
export type PlacedLane = { marks: Mark[]; levels: number; bar: { x: number; width: number; isOpen: boolean } | null }
export type Axis = { years: { year: number; x: number }[]; from: number; to: number; lanes: PlacedLane[] }

/** Minimum distance of two marks: 24 px at the narrowest width of the axis (38rem). */
const nearest = 4
const steps = [1, 2, 5, 10, 20, 50]
const mostTicks = 10

/** Null if no step has a date. */
export function placeOnAxis(lanes: readonly Lane[]): Axis | null {
  const moments = lanes.flatMap((lane) => [
    ...lane.steps.flatMap(({ date }) => momentOf(date) ?? []),
    ...[lane.from, lane.to].flatMap((year) => (year === null ? [] : [year])),
  ])
  if (moments.length === 0) return null
  const first = Math.floor(Math.min(...moments))
  const last = Math.floor(Math.max(...moments)) + 1
  const every = steps.find((step) => (last - first) / step <= mostTicks) ?? 100
  const from = Math.floor(first / every) * every
  const to = Math.ceil(last / every) * every
  const at = (moment: number) => round(((moment - from) / (to - from)) * 100)
  return {
    from,
    to,
    years: Array.from({ length: (to - from) / every + 1 }, (_, index) => from + index * every).map((year) => ({ year, x: at(year) })),
    lanes: lanes.map((lane) => placeLane(lane, at, last)),
  }
}

/** A bar without end reaches to `last`, the last year with data in any ledger. */
function placeLane({ from, to, steps }: Lane, at: (moment: number) => number, last: number): PlacedLane {
  const ends: number[] = []
  const marks = steps
    .flatMap(({ id, date }, index) => {
      const moment = momentOf(date)
      return moment === null ? [] : [{ id, number: index + 1, x: at(moment) }]
    })
    .sort((a, b) => a.x - b.x || a.number - b.number)
    .map((mark) => {
      const free = ends.findIndex((end) => mark.x - end >= nearest)
      const level = free === -1 ? ends.length : free
      ends[level] = mark.x
      return { ...mark, level }
    })
  const start = from === null ? null : at(from)
  const end = at(to === null ? last : to + 1)
  return {
    marks,
    levels: Math.max(1, ends.length),
    bar: start === null ? null : { x: start, width: round(Math.max(0, Math.min(100, end) - start)), isOpen: to === null },
  }
}

/** Converts a year, month or day (ISO 8601) to a year with a fraction: the middle of the known period. */
export function momentOf(date: string): number | null {
  const [year, month, day] = date.split('-').map(Number)
  if (!year) return null
  if (!month) return year + 0.5
  return year + (month - 1 + (day ? (day - 0.5) / 31 : 0.5)) / 12
}

export type TallMark = { id: string; number: number; at: number; y: number }

/**
 * Rotates the axis for narrow screens, `height` pixels long. Overlapping marks move down; `at` is the true position. `length` is the
 * position of the last mark.
 */
export function toVerticalAxis(axis: Axis, height: number, between: number): { lanes: TallMark[][]; length: number } {
  const lanes = axis.lanes.map(({ marks }) => {
    let free = Number.NEGATIVE_INFINITY
    return marks.map(({ id, number, x }) => {
      const at = (x / 100) * height
      const y = Math.max(at, free)
      free = y + between
      return { id, number, at: round(at), y: round(y) }
    })
  })
  return { lanes, length: Math.max(height, ...lanes.flat().map(({ y }) => y)) }
}

const round = (value: number) => Math.round(value * 100) / 100
