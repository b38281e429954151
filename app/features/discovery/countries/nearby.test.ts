import { expect, test } from 'vitest'
import { findNearby } from './nearby.ts'

const place = (iso3: string, subregion: string, tileX: number, tileY: number) => ({ iso3, subregion, tileX, tileY })
const grenada = place('GRD', 'caribbean', 7, 5)
const jamaica = place('JAM', 'caribbean', 4, 2)
const haiti = place('HTI', 'caribbean', 5, 2)
const guyana = place('GUY', 'caribbean', 6, 6)
const venezuela = place('VEN', 'south-america', 5, 6)
const all = [grenada, jamaica, haiti, guyana, venezuela]
const codes = (places: { iso3: string }[]) => places.map(({ iso3 }) => iso3)

test('the same subregion comes first, nearest first', () => {
  expect(codes(findNearby(grenada, all, { JAM: 1, HTI: 1, VEN: 3 }))).toEqual(['HTI', 'JAM', 'VEN'])
})

test('countries without content are not suggested, nor is the country itself', () => {
  expect(codes(findNearby(grenada, all, { GRD: 2, GUY: 0, VEN: 1 }))).toEqual(['VEN'])
})

test('there are never more suggestions than asked for', () => {
  expect(findNearby(grenada, all, { JAM: 1, HTI: 1, GUY: 1, VEN: 1 }, 2)).toHaveLength(2)
})

test('an empty catalogue suggests nothing', () => {
  expect(findNearby(grenada, all, {})).toEqual([])
})
