import { expect, test } from 'vitest'
import { markStart, markStop, toSegments } from './extract.ts'

const marked = (text: string) => text.replaceAll('[', markStart).replaceAll(']', markStop)

test('marked words become segments', () => {
  expect(toSegments(marked('a [b] c [d]'))).toEqual([
    { text: 'a ', isMatch: false },
    { text: 'b', isMatch: true },
    { text: ' c ', isMatch: false },
    { text: 'd', isMatch: true },
  ])
})

test('a text without marks is one segment, including markup', () => {
  expect(toSegments('<script>alert(1)</script>')).toEqual([{ text: '<script>alert(1)</script>', isMatch: false }])
})

test('unpaired marks are removed, and the text is kept', () => {
  expect(toSegments(marked('a] b [c')).map(({ text }) => text)).toEqual(['a b ', 'c'])
  expect(toSegments('')).toEqual([])
})
