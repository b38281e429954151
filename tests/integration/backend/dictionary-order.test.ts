/** Lists for readers are sorted in dictionary order, not in the database's byte order. */
import { sql } from 'kysely'
import { expect } from 'vitest'
import { dictionaryOrder, readerOrder } from '#app/db/dictionary-order.ts'
import { sortByText } from '#app/i18n/format.ts'
import { pickText } from '#app/i18n/languages.ts'
import { test } from '../../fixtures/test.ts'

const words = ['Zona', 'agua', 'Ámbito', 'año', 'anual', 'Educación', 'Nuevo', 'Ñandú', 'oficio']

test('the database sorts words like the application, in each language', async ({ backend }) => {
  for (const language of ['es', 'en'] as const) {
    const { rows } = await sql<{ word: string }>`select word from unnest(${words}::text[]) as word
      order by ${dictionaryOrder(sql`word`, language)}`.execute(backend.databases.service)
    expect(rows.map(({ word }) => word)).toEqual(sortByText(words, (word) => word, language))
  }
  const { rows } = await sql<{ name: string }>`select name from unnest(array['Zoe', 'ángela', 'Ángel', 'Bruno']) as name
    order by ${dictionaryOrder(sql`name`)}`.execute(backend.databases.service)
  expect(rows.map(({ name }) => name)).toEqual(['Ángel', 'ángela', 'Bruno', 'Zoe'])
})

test('a text by language is sorted by the text that the reader sees', async ({ backend }) => {
  const titles = [{ es: 'Ámbito', en: 'Scope' }, { en: 'Benefits' }, { es: 'Zona', en: '' }, { es: 'Cuidados', en: 'Care' }]
  for (const language of ['es', 'en'] as const) {
    const { rows } = await sql<{
      title: (typeof titles)[number]
    }>`select title from jsonb_array_elements(${JSON.stringify(titles)}::jsonb) as title
      order by ${readerOrder(sql`title`, language)}`.execute(backend.databases.service)
    const shown = sortByText(titles, (title) => pickText(title, language)?.text ?? '', language)
    expect(rows.map(({ title }) => title)).toEqual(shown)
  }
})
