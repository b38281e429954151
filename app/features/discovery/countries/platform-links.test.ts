import { expect, test } from 'vitest'
import { linkCountry, type PlatformAddress, seenOf } from './platform-links.ts'

const address = (platform: string, url: string, more: Partial<PlatformAddress> = {}): PlatformAddress => ({
  platform,
  url,
  language: 'es',
  isOfCountry: false,
  record: null,
  check: null,
  ...more,
})
const own = { isOfCountry: true }
const english = { language: 'en' }

test('a platform with country pages is linked at this country’s page in the reader’s language', () => {
  const all = [
    address('bdips', 'https://bdips.example'),
    address('bdips', 'https://bdips.example/es?id=hn', own),
    address('bdips', 'https://bdips.example/en?id=hn', { ...own, ...english }),
  ]
  expect(linkCountry(all, 'en').map(({ url, isOfCountry }) => [url, isOfCountry])).toEqual([['https://bdips.example/en?id=hn', true]])
  expect(linkCountry(all, 'es').map(({ url }) => url)).toEqual(['https://bdips.example/es?id=hn'])
})

test('other platforms are linked at their front page, in whatever language it has', () => {
  const [link] = linkCountry([address('bpsnc', 'https://bpsnc.example')], 'en')
  expect(link).toMatchObject({ url: 'https://bpsnc.example', isOfCountry: false, records: [] })
})

test('programme records are listed under their platform and do not replace its link', () => {
  const record = address('bpsnc', 'https://bpsnc.example/programme?id=194', {
    ...own,
    language: null,
    record: { number: '194', title: { es: 'Pensiones' } },
  })
  const [link] = linkCountry([record, address('bpsnc', 'https://bpsnc.example')], 'es')
  expect(link).toMatchObject({ url: 'https://bpsnc.example', records: [{ url: 'https://bpsnc.example/programme?id=194' }] })
  expect(linkCountry([record], 'es')).toEqual([])
})

test('platforms without anything by country are last, and unknown ones are left out', () => {
  const all = [address('ilpes', 'https://i.example'), address('redesoc', 'https://r.example'), address('other', 'https://o.example')]
  expect(linkCountry(all, 'es').map(({ platform }) => platform)).toEqual(['redesoc', 'ilpes'])
})

test('platforms come in their fixed order, the institutional profile first', () => {
  const links = linkCountry([address('repository', 'https://r.example'), address('bdips', 'https://b.example')], 'es')
  expect(links.map(({ platform }) => platform)).toEqual(['bdips', 'repository'])
})

const monday = '2026-11-23T06:40:00+00:00'
const before = '2026-11-16T06:40:00+00:00'

test('an address never checked is unknown, not alive', () => {
  expect(seenOf(null)).toEqual({ state: 'notChecked' })
})

test('an address that answered, directly or after a redirect, was alive that day', () => {
  for (const outcome of ['alive', 'moved'] as const)
    expect(seenOf({ outcome, checkedAt: monday, lastAliveAt: monday })).toEqual({ state: 'alive', on: monday })
})

test('an address that failed keeps the day of its last success, or none', () => {
  for (const outcome of ['gone', 'server-error', 'unreachable'] as const)
    expect(seenOf({ outcome, checkedAt: monday, lastAliveAt: before })).toEqual({ state: 'silent', on: monday, lastAliveOn: before })
  expect(seenOf({ outcome: 'gone', checkedAt: monday, lastAliveAt: null })).toMatchObject({ state: 'silent', lastAliveOn: null })
})

test('a server that blocks the check is neither alive nor dead', () => {
  expect(seenOf({ outcome: 'blocked', checkedAt: monday, lastAliveAt: null })).toMatchObject({ state: 'closed', on: monday })
})
