import { expect, test } from 'vitest'
import { momentOf, placeOnAxis, toVerticalAxis } from './time-axis.ts'

const lane = (dates: string[], from: number | null = null, to: number | null = null) => ({
  from,
  to,
  steps: dates.map((date, index) => ({ id: `s${index}`, date })),
})

test.for([
  ['2019', 2019.5],
  ['2019-01', 2019 + 0.5 / 12],
  ['2019-12-31', 2019 + (11 + 30.5 / 31) / 12],
  ['', null],
] as const)('%j is at %j', ([date, moment]) =>
  moment === null ? expect(momentOf(date)).toBeNull() : expect(momentOf(date)).toBeCloseTo(moment),
)

test('every lane is on the same axis', () => {
  const axis = placeOnAxis([lane(['2010-07']), lane(['2015-07', '2010-07'])])
  expect(axis).toMatchObject({ from: 2010, to: 2016 })
  const [first, second] = axis?.lanes ?? []
  expect(first?.marks[0]?.x).toBe(second?.marks[0]?.x)
  expect(second?.marks.map(({ number }) => number)).toEqual([2, 1])
})

test('overlapping steps are placed below the line', () => {
  const [placed] = placeOnAxis([lane(['2010-01', '2010-02', '2010-03', '2030'])])?.lanes ?? []
  expect(placed?.marks.map(({ level }) => level)).toEqual([0, 1, 2, 0])
  expect(placed?.levels).toBe(3)
})

test('a lane without an end reaches the last year with data, a lane with an end does not', () => {
  const axis = placeOnAxis([lane(['2012'], 2010), lane([], 2010, 2011)])
  expect(axis?.lanes[0]?.bar).toEqual({ x: 0, width: 100, isOpen: true })
  expect(axis?.lanes[1]?.bar?.isOpen).toBe(false)
  expect(axis?.lanes[1]?.bar?.width).toBeLessThan(100)
})

test('a step without a date is not placed, and keeps its number in the ledger', () => {
  expect(placeOnAxis([lane(['', '2010'])])?.lanes[0]?.marks.map(({ number }) => number)).toEqual([2])
})

test('without dates there is no axis', () => expect(placeOnAxis([lane(['']), lane([])])).toBeNull())

test.for([
  [['2020-03'], 2],
  [['2001', '2024'], 6],
  [['1925', '2024'], 12],
] as const)('the axis of %j has a readable number of years', ([dates, count]) => {
  const years = placeOnAxis([lane([...dates])])?.years ?? []
  expect(years).toHaveLength(count)
  expect(years.at(0)?.x).toBe(0)
  expect(years.at(-1)?.x).toBe(100)
})

test('on the vertical axis marks do not overlap and keep their dates', () => {
  const axis = placeOnAxis([lane(['2010-01', '2010-02', '2010-03', '2030-12']), lane(['2020'])])
  if (!axis) throw new Error('No axis')
  const { lanes, length } = toVerticalAxis(axis, 400, 26)
  const [first = [], second = []] = lanes
  for (const [index, { y, at }] of first.entries()) {
    expect(y).toBeGreaterThanOrEqual(at)
    if (index > 0) expect(y - (first[index - 1]?.y ?? 0)).toBeGreaterThanOrEqual(25.9)
  }
  expect(second[0]?.y).toBe(second[0]?.at)
  expect(length).toBeGreaterThanOrEqual(first.at(-1)?.y ?? 0)
})
