import { expect, test } from 'vitest'
import type { Kind } from '#app/features/core/kinds/kinds.ts'
import { limitPerKind } from './limit-per-kind.ts'

const items = (...kinds: Kind[]) => kinds.map((kind, place) => ({ kind, place }))
const places = (picked: { place: number }[]) => picked.map(({ place }) => place)

test('one kind leaves room for the others, and the order is kept', () => {
  const newest = items('document', 'document', 'document', 'experience', 'video')
  expect(places(limitPerKind(newest, 4, 2))).toEqual([0, 1, 3, 4])
})

test('a single kind fills the whole list', () => {
  expect(places(limitPerKind(items('video', 'video', 'video'), 2, 1))).toEqual([0, 1])
  expect(places(limitPerKind(items('video', 'video', 'video'), 3, 1))).toEqual([0, 1, 2])
})
