import { expect, test } from 'vitest'
// @ts-expect-error a plain module for browsers, without types
import { clamp, passageAt, secondsAsked } from './follow-video.js'

test.each([
  ['?t=83', 83],
  ['?lang=es&t=0', 0],
  ['?t=', null],
  ['', null],
  ['?t=-5', null],
  ['?t=1e9', null],
  ['?t=1:23', null],
  ['?t=83.5', null],
  ['?t=9999999', null],
  ['?t=<script>', null],
])('%j gives %j', (search, seconds) => expect(secondsAsked(search)).toBe(seconds))

test('the requested second is clamped to the video’s length once that is known', () => {
  expect(clamp(83, 100)).toBe(83)
  expect(clamp(500, 100)).toBe(99.75)
  expect(clamp(83, Number.NaN)).toBe(83)
  expect(clamp(3, 0.1)).toBe(0)
})

test('the current passage is the last one that has begun', () => {
  const starts = [0.6, 6, 9.5]
  expect([0, 0.6, 5.9, 6, 8, 9.5, 500].map((seconds) => passageAt(starts, seconds))).toEqual([-1, 0, 0, 1, 1, 2, 2])
  expect(passageAt([], 3)).toBe(-1)
})
