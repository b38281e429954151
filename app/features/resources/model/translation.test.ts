import { expect, test } from 'vitest'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { getAt, setAt } from './paths.ts'
import { attachment, type ResourceContent } from './schema.ts'
import { applyTranslation, findTexts, languagesOf, restrictToLanguages } from './translation.ts'

const attachments = (title: object) => [
  attachment.parse({ id: 'a', kind: 'document', file: crypto.randomUUID(), title, language: 'es' }),
  attachment.parse({ id: 'b', kind: 'image', file: crypto.randomUUID(), title, alt: title, language: 'es' }),
]

/** The paths of all texts by language, found without the description of the form. */
function localizedIn(value: unknown, at = ''): string[] {
  if (value === null || typeof value !== 'object') return []
  if (Array.isArray(value)) return value.flatMap((item, index) => localizedIn(item, `${at}[${index}]`))
  const keys = Object.keys(value)
  if (keys.length > 0 && keys.every((key) => key === 'es' || key === 'en')) return [at]
  return Object.entries(value).flatMap(([key, inner]) => localizedIn(inner, at ? `${at}.${key}` : key))
}

/** Every text, including the optional ones, in both languages. */
const written = (kind: (typeof kinds)[number]): ResourceContent => {
  const content = completeContent(kind, { attachments: attachments({}) })
  return findTexts(content).reduce(
    (filled, { path }) => setAt(filled, path, { es: `${path} en español`, en: `${path} in English` }),
    content,
  )
}

test.each(kinds)('every text of a %s is found', (kind) => {
  const content = written(kind)
  expect(new Set(findTexts(content).map(({ path }) => path))).toEqual(new Set(localizedIn(content)))
})

test.each(kinds)('a %s published in one language contains no word of the other', (kind) => {
  const content = written(kind)
  expect(JSON.stringify(restrictToLanguages(content, ['es']))).not.toContain('in English')
  expect(JSON.stringify(restrictToLanguages(content, ['en']))).not.toContain('en español')
  expect(restrictToLanguages(content, ['es', 'en'])).toEqual(content)
})

test('a missing language leaves the text empty', () => {
  const content = setAt(completeContent('event'), 'title', { es: 'Seminario' })
  expect(restrictToLanguages(content, ['en']).title).toEqual({})
})

test('the languages of a resource are those of its title', () => {
  const content = completeContent('event')
  expect(languagesOf(content)).toEqual(['es', 'en'])
  expect(languagesOf(setAt(content, 'title', { es: 'Seminario', en: '' }))).toEqual(['es'])
})

test('a translation is added beside the original', () => {
  const content = completeContent('experience', { languages: ['es'] })
  const { content: translated, missing } = applyTranslation(content, 'en', { title: 'A pension', 'ledger[0].before': 'There was none' })
  expect(missing).toEqual([])
  expect(translated.title).toEqual({ ...content.title, en: 'A pension' })
  expect(getAt(translated, 'ledger[0].before')).toEqual({ es: 'before en español', en: 'There was none' })
  expect(getAt(content, 'title.en')).toBeUndefined()
})

test('a translation of a removed text is reported, not written', () => {
  const content = completeContent('experience')
  const { content: translated, missing } = applyTranslation(content, 'en', {
    'ledger[9].before': 'Gone',
    'cost.amount': '5',
    __proto__: 'x',
  } as Record<string, string>)
  expect(missing).toEqual(['ledger[9].before', 'cost.amount'])
  expect(translated).toEqual(content)
})
