/** Counts in five steps of colour, from none to many. */
export type RampLevel = 0 | 1 | 2 | 3 | 4

/** The least count of each level from 1 to 4, rising. */
export type Ramp = readonly [number, number, number, number]

/** One, two or three, four to six, seven or more: as fine as small numbers can be told apart. */
const smallest: Ramp = [1, 2, 4, 7]

/** Wide enough for the largest count there is: each level begins at some half of the next, at a round number. */
export function rampFor(max: number): Ramp {
  if (max < 14) return smallest
  return [1, roundDown(max / 8), roundDown(max / 4), roundDown(max / 2)]
}

export const levelIn = ([one, two, three, four]: Ramp, count: number): RampLevel =>
  count >= four ? 4 : count >= three ? 3 : count >= two ? 2 : count >= one ? 1 : 0

/** From and to of each level from 1 on; the last has no end. */
export const stepsOf = (ramp: Ramp): { level: RampLevel; from: number; to: number | null }[] =>
  ramp.map((from, index) => ({ level: (index + 1) as RampLevel, from, to: index < 3 ? (ramp[index + 1] ?? from) - 1 : null }))

/** To one digit and, of numbers of several, a half: 37 is 35, 128 is 100, 1,250 is 1,000. At least two: one is a level of its own. */
function roundDown(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value)) / (value < 100 && value >= 10 ? 2 : 1)
  return Math.max(2, Math.floor(value / unit) * unit)
}
