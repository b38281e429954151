import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

const now = new Date('2026-11-25T00:00:00Z')
const none = { institution: null, successorKind: null, successorSlug: null, successorTitle: null }

test('a resource that was not confirmed for a year and a half counts as old since its last confirmation', () => {
  expect(freshnessOf({ firstPublishedAt: '2024-02-01', confirmedAt: '2025-01-10', confirmation: null }, now).oldSince).toContain(
    '2025-01-10',
  )
})
test('a confirmation of the yearly update makes it fresh again', () => {
  const confirmation = { ...none, year: 2026, confirmedOn: '2026-04-01', institution: { es: 'Ministerio' } }
  expect(freshnessOf({ firstPublishedAt: '2020-02-01', confirmedAt: null, confirmation }, now)).toEqual({
    confirmedIn: { year: 2026, institution: { es: 'Ministerio' } },
    oldSince: null,
    successor: null,
  })
})
test('a superseded resource names the one that replaces it', () => {
  const confirmation = {
    ...none,
    year: 2026,
    confirmedOn: null,
    successorKind: 'document' as const,
    successorSlug: 'nuevo',
    successorTitle: { es: 'Nuevo' },
  }
  expect(freshnessOf({ firstPublishedAt: '2026-02-01', confirmedAt: null, confirmation }, now).successor).toEqual({
    kind: 'document',
    slug: 'nuevo',
    title: { es: 'Nuevo' },
  })
})
