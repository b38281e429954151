import { expect, test } from 'vitest'
import { comparePath, parseComparisonUrl } from './comparison-url.ts'

const asked = (query: string) => parseComparisonUrl(new URLSearchParams(query))

test('two addresses are compared in their order', () => {
  expect(asked('r=renta-dignidad&r=juntos-peru')).toEqual({ slugs: ['renta-dignidad', 'juntos-peru'], ignored: [] })
})

test('empty values are ignored; capitals and spaces are corrected', () => {
  expect(asked('r=&r=%20Juntos-Peru%20&r=')).toEqual({ slugs: ['juntos-peru'], ignored: [] })
})

test('what is asked twice is compared once, and said', () => {
  expect(asked('r=a1&r=a1')).toEqual({ slugs: ['a1'], ignored: [{ slug: 'a1', why: 'repeated' }] })
})

test('what cannot be an address is named, and not at length', () => {
  const { slugs, ignored } = asked(`r=${encodeURIComponent("' or 1=1")}&r=${'ñ'.repeat(9_000)}&r=%00`)
  expect(slugs).toEqual([])
  expect(ignored.map(({ why }) => why)).toEqual(['unknown', 'unknown', 'unknown'])
  expect(Math.max(...ignored.map(({ slug }) => slug.length))).toBeLessThan(70)
})

test('a thousand addresses are not looked up', () => {
  const { slugs, ignored } = asked(Array.from({ length: 1_000 }, (_, index) => `r=a${index}`).join('&'))
  expect(slugs).toHaveLength(8)
  expect(ignored).toHaveLength(8)
  expect(ignored[0]).toEqual({ slug: 'a8', why: 'tooMany' })
})

test('an address of a comparison is made of what it compares', () => {
  expect(comparePath('/es/comparar', ['a', 'b'])).toBe('/es/comparar?r=a&r=b')
  expect(comparePath('/es/comparar', [])).toBe('/es/comparar')
})
