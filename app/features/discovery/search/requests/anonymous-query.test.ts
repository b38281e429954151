import { expect, test } from 'vitest'
import { toAnonymousQuery } from './anonymous-query.ts'

test.for([
  ['  Pensión  SOCIAL ', 'pensión social'],
  ['ley 21.419', 'ley 21.419'],
  ['covid-19 2020', 'covid-19 2020'],
  ['pobreza 2019-2023', 'pobreza 2019-2023'],
])('%j is counted as %j', ([q, counted]) => {
  expect(toAnonymousQuery(q ?? '')).toBe(counted)
})

test.for(['a', '12', 'ana@example.org', 'cédula 4.567.890-1', 'tel (55) 1234 5678', 'https://example.org/x', 'x'.repeat(101), '🧓🧓'])(
  '%j is not counted',
  (q) => {
    expect(toAnonymousQuery(q)).toBeNull()
  },
)
