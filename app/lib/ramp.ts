/** A colour ramp of five levels for counts, from none to many. */
export type RampLevel = 0 | 1 | 2 | 3 | 4

/** The smallest count of each level from 1 to 4, rising. */
export type Ramp = readonly [number, number, number, number]

/** One, two or three, four to six, seven or more: the finest ramp. */
const smallest: Ramp = [1, 2, 4, 7]

/** A ramp for counts up to `max`: each level begins at about half of the next, at a round number. */
export function rampFor(max: number): Ramp {
  if (max < 14) return smallest
  return [1, roundDown(max / 8), roundDown(max / 4), roundDown(max / 2)]
}

export const levelIn = ([one, two, three, four]: Ramp, count: number): RampLevel =>
  count >= four ? 4 : count >= three ? 3 : count >= two ? 2 : count >= one ? 1 : 0

/** The first and last count of each level from 1 on; the last level has no end. */
export const stepsOf = (ramp: Ramp): { level: RampLevel; from: number; to: number | null }[] =>
  ramp.map((from, index) => ({ level: (index + 1) as RampLevel, from, to: index < 3 ? (ramp[index + 1] ?? from) - 1 : null }))

/**
 * Rounds down to one significant digit, or to a half of it for numbers from 10 to 99: 37 gives 35, 128 gives 100, 1,250 gives 1,000. At
 * least two, because one is a level of its own.
 */
function roundDown(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value)) / (value < 100 && value >= 10 ? 2 : 1)
  return Math.max(2, Math.floor(value / unit) * unit)
}
