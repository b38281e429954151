import { expect, test } from 'vitest'
import { type AddressName, addresses, translatePath } from './addresses.ts'
import { languages } from './languages.ts'
import { matchAddress } from './match-address.ts'

const params = {
  slug: 'renta-dignidad',
  iso3: 'bol',
  evaluation: '1819ai',
  number: '2',
  id: 'a',
  token: 'AbC-d_e',
  part: 'summary',
  in: 'en',
  code: '0a1b2-c3d4e-5f6g7-h8j9k',
}
const every = languages.flatMap((language) => (Object.keys(addresses) as AddressName[]).map((name) => [name, language] as const))

test.each(every)('%s in %s is matched by its own path', (name, language) => {
  const path = translatePath(
    name,
    { year: '2026', attachment: 'b', language: 'es', item: 'c', file: 'd', scheme: 'topic', subject: 'country', key: 'DOM', ...params },
    language,
  )
  expect(matchAddress(path)).toEqual({ name, language, path })
})

test.each([
  ['/es/Experiencias', '/es/experiencias'],
  ['/ES/EXPERIENCIAS/', '/es/experiencias'],
  ['/es//experiencias', '/es/experiencias'],
  ['//es/experiencias//', '/es/experiencias'],
  ['/es/', '/es'],
  ['/EN', '/en'],
  ['/es/pa%C3%ADses/BOL', '/es/paises/bol'],
  ['/es/experiencias/Renta-Dignidad', '/es/experiencias/renta-dignidad'],
  ['/en/recommendations/1819AI/2/', '/en/recommendations/1819ai/2'],
  ['/es/temas/%63are', '/es/temas/care'],
  ['/es/Actualizar/AbC-d_e', '/es/actualizar/AbC-d_e'],
])('%s is corrected to %s', (given, path) => expect(matchAddress(given)?.path).toBe(path))

test.each([
  '/',
  '/fr/experiences',
  '/es/nada',
  '/es/experiencias/a/b',
  '/es/%E0%A4%A',
  '/files/1/a.pdf',
  '/es/buscar.data',
  '/es/feed.xml',
])('%s is not a page', (path) => expect(matchAddress(path)).toBeNull())
