import { expect, test } from 'vitest'
import { linkCountry } from './platform-links.ts'

const bdips = {
  slug: 'bdips',
  urls: { es: 'https://bdips.example', en: 'https://bdips.example' },
  countryUrls: { es: 'https://bdips.example/es?id={iso2}', en: 'https://bdips.example/en?id={iso2}' },
}
const bpsnc = { slug: 'bpsnc', urls: { es: 'https://bpsnc.example' }, countryUrls: null }
const ilpes = { slug: 'ilpes', urls: { es: 'https://ilpes.example' }, countryUrls: null }

test('where a platform has country pages, the link leads to the page of this country in the language of the reader', () => {
  expect(linkCountry([bdips], 'HN', 'en')).toEqual([{ slug: 'bdips', url: 'https://bdips.example/en?id=hn', isCountryPage: true }])
})

test('elsewhere it leads to the front page, in whatever language there is', () => {
  expect(linkCountry([bpsnc], 'HN', 'en')).toEqual([{ slug: 'bpsnc', url: 'https://bpsnc.example', isCountryPage: false }])
})

test('platforms that are not about countries, and missing ones, are left out', () => {
  expect(linkCountry([ilpes], 'HN', 'es')).toEqual([])
})

test('platforms come in their fixed order, the institutional profile first', () => {
  expect(linkCountry([bpsnc, bdips], 'HN', 'es').map(({ slug }) => slug)).toEqual(['bdips', 'bpsnc'])
})
