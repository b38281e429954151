import { expect, test } from 'vitest'
import { resourceContent } from '#app/features/resources/model/schema.ts'
import { nameColumns } from './column-names.ts'
import type { Compared } from './get-comparison.server.ts'

const compared = (country: string, title: string, languages: ('es' | 'en')[] = ['es', 'en']): Compared => {
  const content = resourceContent.parse({
    kind: 'experience',
    originalLanguage: languages[0],
    title: Object.fromEntries(languages.map((language) => [language, `${title} ${language}`])),
  })
  if (content.kind !== 'experience') throw new Error('Not an experience')
  return {
    ...{ id: title, slug: title, content, languages, isSeed: false, confirmedAt: null },
    labels: {
      countries: country ? [{ iso3: country.slice(0, 3).toUpperCase(), name: { es: country } }] : [],
      ...{ concepts: [], recommendations: [], platforms: [], institution: null },
    },
  }
}
const names = (...all: Compared[]) => nameColumns(all, 'es').map(({ name }) => name)

test('a column is named by its country if no other column has it', () =>
  expect(names(compared('Jamaica', 'Uno'), compared('Perú', 'Dos'))).toEqual(['Jamaica', 'Perú']))

test('two columns of one country are named with their titles', () =>
  expect(names(compared('Perú', 'Juntos'), compared('Perú', 'La reforma'))).toEqual(['Perú: Juntos es', 'Perú: La reforma es']))

test('a long title is cut at a word, without a trailing comma', () =>
  expect(names(compared('Perú', 'Dos veces obligatorio, dos veces derogado: lo que enseña'), compared('Perú', 'Otra'))[0]).toBe(
    'Perú: Dos veces obligatorio, dos veces derogado…',
  ))

test('equal names are numbered', () =>
  expect(names(compared('Perú', 'Juntos'), compared('Perú', 'Juntos'))).toEqual(['Perú: Juntos es', 'Perú: Juntos es (2)']))

test('without a country the column is named by its title', () => expect(names(compared('', 'Regional'))).toEqual(['Regional es']))

test('a title missing in the reader’s language is shown in another language', () =>
  expect(nameColumns([compared('Jamaica', 'Age', ['en'])], 'es')[0]).toMatchObject({ shown: 'en', title: 'Age en' }))
