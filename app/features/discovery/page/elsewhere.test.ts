import { expect, test } from 'vitest'
import { type ResourceInput, resourceContent } from '#app/features/resources/model/schema.ts'
import { findElsewhere } from './elsewhere.ts'

const experience = (more: Partial<Extract<ResourceInput, { kind: 'experience' }>>) =>
  resourceContent.parse({ kind: 'experience', originalLanguage: 'es', ...more })
const urls = (content: ReturnType<typeof experience>, language: 'es' | 'en' = 'es') =>
  findElsewhere(content, language).map(({ url }) => url)

test('programme number and country give links to their records, the profile in the page’s language', () => {
  const content = experience({ programme: { bpsnc: 194, bdips: 'DO' } })
  expect(urls(content, 'en')).toEqual(['https://dds.cepal.org/bpsnc/programme?id=194', 'https://dds.cepal.org/bdips/en/pais.php?id=do'])
  expect(urls(content, 'es')[1]).toBe('https://dds.cepal.org/bdips/es/pais.php?id=do')
})

test('an entered link that repeats a computed one is left out, in either language', () => {
  const content = experience({
    programme: { bpsnc: 194, bdips: 'DO' },
    platforms: [
      { id: 'a', platform: 'bpsnc', label: {}, url: 'https://dds.cepal.org/bpsnc/programme?id=194' },
      { id: 'b', platform: 'bdips', label: {}, url: 'https://dds.cepal.org/bdips/en/pais.php?id=do' },
      { id: 'c', platform: 'redesoc', label: {}, url: 'https://dds.cepal.org/redesoc' },
    ],
  })
  expect(urls(content)).toHaveLength(3)
  expect(urls(content)[2]).toBe('https://dds.cepal.org/redesoc')
})

test('a link without an address is left out', () => {
  expect(urls(experience({ platforms: [{ id: 'a', platform: 'redesoc', label: { es: 'Red' }, url: '' }] }))).toEqual([])
})
