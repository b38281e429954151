import { expect, test } from 'vitest'
import { changedFields, editPart } from './edit-part.ts'
import { findPart, type Part } from './parts.ts'
import { type Experience, type ResourceInput, resourceContent } from './schema.ts'

const make = (fields: Partial<ResourceInput> = {}) =>
  resourceContent.parse({ kind: 'experience', originalLanguage: 'es', title: { es: 'Título' }, ...fields } as ResourceInput)
const part = (name: string): Part => {
  const found = findPart('experience', name)
  if (!found) throw new Error(name)
  return found
}

test('editing one part does not change the others', () => {
  const content = make({ lessons: { es: 'Aprendimos' } } as Partial<ResourceInput>)
  const edited = editPart(
    content,
    part('context'),
    [
      ['context', 'Antes'],
      ['whatWasDone', 'Después'],
    ],
    'es',
  )
  expect(edited).toMatchObject({
    ok: true,
    content: { context: { es: 'Antes' }, whatWasDone: { es: 'Después' }, lessons: { es: 'Aprendimos' } },
  })
})

test('a list item keeps its other language when the items are reordered', () => {
  const step = (id: string, before: string) => ({ id, date: '2019', changeKinds: [], before: { es: before, en: `${before} in English` } })
  const content = make({ ledger: [step('a', 'uno'), step('b', 'dos')] } as Partial<ResourceInput>)
  const sent: [string, string][] = [
    ['ledger[0].id', 'b'],
    ['ledger[0].before', 'dos, corregido'],
    ['ledger[1].id', 'a'],
    ['ledger[1].before', 'uno'],
  ]
  const { content: edited } = editPart(content, part('ledger'), sent, 'es')
  expect((edited as Experience).ledger.map(({ id, before }) => [id, before])).toEqual([
    ['b', { es: 'dos, corregido', en: 'dos in English' }],
    ['a', { es: 'uno', en: 'uno in English' }],
  ])
})

test('a refused value is returned with its message, by the name of its input', () => {
  const sent: [string, string][] = [
    ['results[0].id', 'r1'],
    ['results[0].value', 'muchas'],
    ['results[0].asOf', 'ayer'],
  ]
  const edited = editPart(make(), part('results'), sent, 'es')
  expect(edited).toMatchObject({ ok: false, errors: { 'results[0].value': 'validation.number', 'results[0].asOf': 'validation.date' } })
  expect((edited.content as unknown as { results: { value: string }[] }).results[0]?.value).toBe('muchas')
})

test('a text that is too long names the field, not its language', () => {
  const edited = editPart(make(), part('basics'), [['title', 'x'.repeat(200)]], 'es')
  expect(edited).toMatchObject({ ok: false, errors: { title: 'validation.tooLong' } })
})

test('fields that another person changed are found by name', () => {
  const before = make()
  const after = editPart(before, part('context'), [['context', 'Nuevo']], 'es').content
  expect(changedFields(part('context'), before, after)).toContain('context')
})

test('a text with too many levels is refused with its field, and kept as typed', () => {
  const quotes = `${'>'.repeat(4_000)} Uno`
  const edited = editPart(make(), part('context'), Object.entries({ context: quotes, whatWasDone: 'Dos' }), 'es')
  expect(edited).toMatchObject({ ok: false, errors: { context: 'validation.tooNested' } })
  expect(edited.content).toMatchObject({ context: { es: quotes }, whatWasDone: { es: 'Dos' } })
})

test('dates and addresses are accepted as people write them, and an ambiguous date is refused in English', () => {
  const edit = (date: string, url: string, language: 'es' | 'en') =>
    editPart(
      make(),
      part('results'),
      [
        ['sources[0].id', 'a'],
        ['sources[0].date', date],
        ['sources[0].url', url],
      ],
      language,
    )
  expect(edit('15 de marzo de 2021', 'www.mds.gob.pa/x', 'es')).toMatchObject({
    ok: true,
    content: { sources: [{ date: '2021-03-15', url: 'https://www.mds.gob.pa/x' }] },
  })
  expect(edit('03/04/2021', '', 'es')).toMatchObject({ ok: true, content: { sources: [{ date: '2021-04-03' }] } })
  expect(edit('03/04/2021', 'no sé', 'en')).toMatchObject({
    ok: false,
    content: { sources: [{ date: '03/04/2021', url: 'no sé' }] },
    errors: { 'sources[0].date': 'validation.dateAmbiguous', 'sources[0].url': 'validation.url' },
  })
  for (const url of ['https://user:pw@bcn.cl', 'https://a'])
    expect(edit('2021', url, 'es')).toMatchObject({
      ok: false,
      content: { sources: [{ url }] },
      errors: { 'sources[0].url': 'validation.url' },
    })
  expect(edit('ayer', '', 'en')).toMatchObject({ errors: { 'sources[0].date': 'validation.date' } })
})
