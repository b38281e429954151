import pg from 'pg'
import { expect } from 'vitest'
import { foldText } from '#app/lib/fold-text.ts'
import { readSchemaFiles } from '../../../supabase/schema-files.ts'
import { patience } from '../../fixtures/slowness.ts'
import { test as base } from '../../fixtures/test.ts'

const schemaFile = (name: string) => readSchemaFiles().find(({ file }) => file === `schemas/${name}`)?.sql ?? ''

/**
 * Two databases of one Postgres: the tests' one (locale C), and one with ICU collation, where the text parser asks the operating system
 * what a letter is, as on hosted Supabase. On systems with locale C only, just ICU differs.
 */
const test = base.extend('locales', { scope: 'file' }, async ({ backend }, { onCleanup }) => {
  const c = new pg.Client({ connectionString: backend.serviceUrl })
  await c.connect()
  const name = 'text_folding_icu'
  await c.query(`drop database if exists ${name}`)
  for (const locale of ['en_US.UTF-8', 'en_US.utf8', 'C.UTF-8', 'C.utf8', 'C']) {
    const made = await c
      .query(`create database ${name} template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US' locale '${locale}'`)
      .catch(() => null)
    if (made) break
  }
  const address = new URL(backend.serviceUrl)
  address.pathname = `/${name}`
  const icu = new pg.Client({ connectionString: address.href })
  await icu.connect()
  await icu.query(schemaFile('core/01_foundations.sql'))
  await icu.query(schemaFile('discovery/01_text-folding.sql'))
  onCleanup(async () => {
    await icu.end()
    await c.query(`drop database ${name}`)
    await c.end()
  })
  return { c, icu }
})

const codePoints = Array.from({ length: 0x110000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xf8ff)
const charactersOf = (pattern: RegExp) => codePoints.map((code) => String.fromCodePoint(code)).filter((one) => pattern.test(one))
const dividers = charactersOf(/[\p{P}\p{S}\p{Z}]/u)
const formats = charactersOf(/\p{Cf}/u)
/** Invisible characters inside words: soft hyphen, zero-width space, direction marks. */
const joiners = [
  '\u00ad',
  '\u061c',
  '\u180e',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2060',
  '\u2066',
  '\ufeff',
]

for (const locale of ['c', 'icu'] as const) {
  test(`${locale}: a text with any punctuation, symbol or space equals the one with ASCII spaces`, { timeout: patience(60_000) }, async ({
    locales,
  }) => {
    const { rows } = await locales[locale].query<{ character: string }>(
      `select character from unnest($1::text[]) as character
       where private.fold_text('¿Ágata' || character || 'berilo' || character || ' ' || character || '2031' || character || '2035') <> 'agata berilo 2031 2035'
         and character <> all (array['.', ',', '''', '’'])`,
      [dividers],
    )
    expect(rows.map(({ character }) => character.codePointAt(0)?.toString(16))).toEqual([])
    const { rows: numeric } = await locales[locale].query<{ folded: string }>(
      `select private.fold_text('¿Ágata' || character || 'berilo' || character) as folded from unnest(array['.', ',', '''', '’']) as character`,
    )
    expect(numeric.map(({ folded }) => folded)).toEqual(Array(4).fill('agata berilo'))
  })

  test(`${locale}: its words are found one by one, and the same in both locales`, { timeout: patience(60_000) }, async ({ locales }) => {
    const { rows } = await locales[locale].query<{ character: string }>(
      `select character from unnest($1::text[]) as character cross join unnest(array['es', 'en', 'pt']) as language
       where private.text_vector(language, 'Ágata' || character || 'pensiones' || character || character || 'Ñandutí') <> private.text_vector(language, 'agata pensiones nanduti')`,
      [dividers],
    )
    expect(rows.map(({ character }) => character.codePointAt(0)?.toString(16))).toEqual([])
  })

  test(`${locale}: a format character beside a word is ignored, a joiner inside a word works both ways`, async ({ locales }) => {
    const { rows: beside } = await locales[locale].query<{ character: string }>(
      `select character from unnest($1::text[]) as character
       where private.fold_text(character || 'Pensión' || character || ' social' || character || character) <> 'pension social'`,
      [formats],
    )
    expect(beside.map(({ character }) => character.codePointAt(0)?.toString(16))).toEqual([])
    const { rows: inside } = await locales[locale].query<{ folded: string }>(
      `select distinct private.fold_text('pen' || character || 'sión') as folded from unnest($1::text[]) as character`,
      [joiners],
    )
    expect(inside).toEqual([{ folded: 'pension pen sion' }])
  })

  test(`${locale}: grouped numbers are equal in all notations; decimals, dates and lists are not grouped numbers`, async ({ locales }) => {
    const folded = async (text: string) =>
      (await locales[locale].query<{ folded: string }>('select private.fold_text($1) as folded', [text])).rows[0]?.folded
    for (const text of ['8.000', '8,000', '8000', '8’000', "8'000", '¡8.000!']) expect(await folded(text), text).toBe('8000')
    for (const text of ['8 000', '8\u00a0000', '8\u202f000', '8\u2009000']) expect(await folded(text), text).toBe('8000 8 000')
    for (const text of ['1.241.465', '1,241,465', '1’241’465']) expect(await folded(text), text).toBe('1241465')
    for (const text of ['0,16 %', '0.16%', '(0,16)']) expect(await folded(text), text).toBe('0.16')
    for (const text of ['1.234,56', '1,234.56']) expect(await folded(text), text).toBe('1234.56')
    expect(await folded('Ley 19.353')).toBe('ley 19353')
    expect(await folded('2031-2035, 2016–2020, 2021/2025')).toBe('2031 2035 2016 2020 2021 2025')
    expect(await folded('27.11.2015, 2015-11-27, 1, 2 y 3; 10,20,30')).toBe('27 11 2015 2015 11 27 1 2 y 3 10 20 30')
    expect(await folded('entre 2020 y 2024; en 2015, 300 personas')).toBe('entre 2020 y 2024 en 2015 300 personas')
  })

  test(`${locale}: letters with combining accents and ligatures are folded`, async ({ locales }) => {
    const { rows } = await locales[locale].query<{ folded: string }>(`select private.fold_text($1) as folded`, [
      'pensio\u0301n, PENSIÓN, ﬁn, Ｒｅｎｔａ, Nº, don´t',
    ])
    expect(rows[0]?.folded).toBe('pension pension fin renta no don t')
  })

  test(`${locale}: what is marked is the original text`, async ({ locales }) => {
    const mark = async (text: string, query: string, options = ',HighlightAll=true') =>
      (
        await locales[locale].query<{ marked: string }>(
          `select translate(private.mark_text('es', $1, $2::tsquery, $3), U&'\\E000\\E001', '[]') as marked`,
          [text, query, options],
        )
      ).rows[0]?.marked
    expect(await mark('¿Qué «pensión» — de 8.000 pesos, y 8 000… 1.241.465, 0,16 %?', "'pension' | '8000' | '1241465' | '0.16'")).toBe(
      '¿Qué «[pensión]» — de [8.000] pesos, y [8 000]… [1.241.465], [0,16] %?',
    )
    expect(await mark('ágata/berilo, a@b.example', "'beril' | 'exampl'")).toBe('ágata/[berilo], a@b.[example]')
    expect(await mark('nada', "'pension'")).toBe('nada')
    expect(await mark(`${'Nada que ver. '.repeat(60)}«Pensión»: fin.`, "'pension'", ',MaxFragments=1,MaxWords=30,MinWords=16')).toContain(
      'Nada que ver. «[Pensión]',
    )
  })
}

test('lists filtered in memory fold text as the database does', { timeout: patience(60_000) }, async ({ locales }) => {
  const letters = [...charactersOf(/\p{Script=Latin}/u), ...dividers.filter((one) => !['.', ',', "'", '’'].includes(one))]
  const { rows } = await locales.c.query<{ character: string; folded: string }>(
    `select character, private.fold_text('Á' || character || 'ñ') as folded from unnest($1::text[]) as character where length(extensions.unaccent(character)) = 1`,
    [letters],
  )
  const plain = rows.filter(({ folded }) => /^[a-z ]*$/.test(folded))
  expect(plain.length).toBeGreaterThan(7_000)
  const differing = plain.filter(({ character, folded }) => foldText(`Á${character}ñ`) !== folded)
  // Letters without a Unicode decomposition, such as ł and ø; Postgres's `unaccent` maps them.
  expect(differing.filter(({ character }) => !/^\p{L}$/u.test(character))).toEqual([])
})
