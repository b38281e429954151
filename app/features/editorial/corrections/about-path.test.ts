import { expect, test } from 'vitest'
import { readAbout, subjectOf } from './about-path.ts'

test.each([
  ['/es/experiencias/renta-dignidad-bolivia', '/es/experiencias/renta-dignidad-bolivia'],
  ['/en/about/governance?x=1#who', '/en/about/governance'],
  ['/es', '/es'],
])('%s is a page of the site', (given, path) => expect(readAbout(given)).toBe(path))

test.each([null, undefined, '', 'https://example.org/es/', '//example.org/es', '/admin', '/esto', '/es/<b>', `/es/${'a'.repeat(500)}`])(
  '%s is not',
  (given) => expect(readAbout(given)).toBe(''),
)

test('a resource’s page gives its kind and slug, in both languages', () => {
  expect(subjectOf('/es/experiencias/renta-dignidad')).toEqual({ kind: 'experience', slug: 'renta-dignidad' })
  expect(subjectOf('/en/documents/a-guide')).toEqual({ kind: 'document', slug: 'a-guide' })
})

test.each(['/es/experiencias', '/es/paises/hnd', '/es/experiencias/a/b', '/es/experiencias/%20', ''])('%s is not a resource', (path) =>
  expect(subjectOf(path)).toBeNull(),
)
