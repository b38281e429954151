import { expect, test } from 'vitest'
import { readNavigationCookie, writeNavigationCookie } from './navigation-cookie.ts'

test('what was chosen is read back from among other cookies', () => {
  const choices = { folded: ['editorial' as const, 'people' as const], usesSlash: false }
  const written = writeNavigationCookie(choices)
  expect(written).toBe('caja-navigation=editorial.people.no-slash; Path=/; Max-Age=31536000; SameSite=Lax')
  expect(readNavigationCookie(`caja-language=es; ${written.split(';')[0]}; other=1`)).toEqual(choices)
})

test.for([null, undefined, '', 'caja-language=es', 'caja-navigation=', 'caja-navigation=nothing.we.know', 'caja-navigation', '=;=;;'])(
  '%j folds nothing and keeps the shortcut',
  (header) => {
    expect(readNavigationCookie(header)).toEqual({ folded: [], usesSlash: true })
  },
)
