import { expect, test } from 'vitest'
import { markStart, markStop, toSegments } from './extract.ts'

const marked = (text: string) => text.replaceAll('[', markStart).replaceAll(']', markStop)

test('marked words become segments of their own', () => {
  expect(toSegments(marked('a [b] c [d]'))).toEqual([
    { text: 'a ', isMatch: false },
    { text: 'b', isMatch: true },
    { text: ' c ', isMatch: false },
    { text: 'd', isMatch: true },
  ])
})

test('a text without marks is one segment, markup and all', () => {
  expect(toSegments('<script>alert(1)</script>')).toEqual([{ text: '<script>alert(1)</script>', isMatch: false }])
})

test('marks that do not pair lose nothing but themselves', () => {
  expect(toSegments(marked('a] b [c')).map(({ text }) => text)).toEqual(['a b ', 'c'])
  expect(toSegments('')).toEqual([])
})
