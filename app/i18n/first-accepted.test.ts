import { expect, test } from 'vitest'
import { firstAccepted } from './first-accepted.ts'

test.for([
  ['en-GB,en;q=0.9,es;q=0.5', 'en'],
  ['fr,es;q=0.4,en;q=0.8', 'en'],
  ['es-419', 'es'],
  ['de, fr;q=0.5', 'es'],
  ['en;q=0', 'es'],
  ['', 'es'],
] as const)('%j selects %s', ([header, language]) => {
  expect(firstAccepted(header)).toBe(language)
})
