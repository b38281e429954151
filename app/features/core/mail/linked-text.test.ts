import { expect, test } from 'vitest'
import { splitLinks } from './linked-text.tsx'

const origin = 'http://127.0.0.1:3000'

test('an address of this site becomes a link, and the text around it is unchanged', () => {
  expect(splitLinks(`Open: ${origin}/es/entrar?x=1\nBye`, origin).map(({ part, isLink }) => [part, isLink])).toEqual([
    ['Open: ', false],
    [`${origin}/es/entrar?x=1`, true],
    ['\nBye', false],
  ])
})

test('addresses of other sites stay text, also those that begin like ours', () => {
  expect(splitLinks(`https://example.org ${origin}0/x`, origin).some(({ isLink }) => isLink)).toBe(false)
})

test('the pieces together are the text', () => {
  const text = `a ${origin}/b c https://d.example/e`
  expect(
    splitLinks(text, origin)
      .map(({ part }) => part)
      .join(''),
  ).toBe(text)
})
