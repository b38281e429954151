import { expect, test } from 'vitest'
import { kinds } from '#app/features/core/kinds/kinds.ts'
import { languages } from '#app/i18n/languages.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { findGaps } from './gaps.ts'
import { partsOf } from './parts.ts'
import { setAt } from './paths.ts'
import { type Attachment, type AttachmentInput, attachment, type ResourceContent, resourceContent } from './schema.ts'

const complete = completeContent('experience')
const pathsOf = (content: ResourceContent, language: 'es' | 'en' = 'es') =>
  findGaps(content, language).map(({ path, reason }) => `${path}: ${reason}`)
const file = (kind: Attachment['kind'], more: Partial<AttachmentInput> = {}): Attachment =>
  attachment.parse({ id: 'a', kind, file: crypto.randomUUID(), language: 'es', ...more })

test('a complete experience has no gap in any language', () => {
  for (const language of languages) expect(findGaps(complete, language)).toEqual([])
})

test.each(kinds)('the gaps of an empty %s are exactly its required fields', (kind) => {
  const empty = resourceContent.parse({ kind, originalLanguage: 'es' })
  const required = partsOf[kind].flatMap((part) =>
    part.fields.flatMap((field) => (field.type === 'list' ? (field.minimum > 0 ? [field.name] : []) : field.required ? [field.name] : [])),
  )
  const found = findGaps(empty, 'es').filter(({ part }) => part !== 'files')
  expect(found.map(({ path }) => path)).toEqual(required)
})

test('a missing text is a gap in the language to be published', () => {
  const content = setAt(complete, 'context', { es: 'Antes de 2019' })
  expect(pathsOf(content, 'es')).toEqual([])
  expect(findGaps(content, 'en')).toEqual([{ part: 'context', path: 'context', field: 'context', reason: 'empty' }])
})

test('an optional text written in one language is a gap in the other', () => {
  const content = setAt(complete, 'ledger[0].resistance', { es: 'De los municipios' })
  expect(pathsOf(content, 'es')).toEqual([])
  expect(findGaps(content, 'en')).toEqual([{ part: 'ledger', path: 'ledger[0].resistance', field: 'ledger.resistance', reason: 'empty' }])
})

test('an incomplete item is a gap at any position of its list', () => {
  const { ledger } = complete as Extract<ResourceContent, { kind: 'experience' }>
  const content = setAt(complete, 'ledger', [...ledger, { ...ledger[0], id: 'b', date: '' }])
  expect(findGaps(content, 'es')).toEqual([{ part: 'ledger', path: 'ledger[1].date', field: 'ledger.date', reason: 'empty' }])
})

test('a list with too few items is one gap', () => expect(pathsOf(setAt(complete, 'results', []))).toEqual(['results: too_few']))

test('zero is a number, and an empty list of topics is a gap', () => {
  expect(pathsOf(setAt(complete, 'results[0].value', 0))).toEqual([])
  expect(pathsOf(setAt(complete, 'topics', []))).toEqual(['topics: empty'])
})

test('a document requires its file', () => {
  expect(pathsOf(completeContent('document'))).toEqual(['attachments: no_file'])
  expect(pathsOf(completeContent('document', { attachments: [file('document')] }))).toEqual([])
})

test('a video requires its file, and captions in the spoken language', () => {
  const captions = (language: 'es' | 'en') => [{ language, file: crypto.randomUUID() }]
  expect(pathsOf(completeContent('video'))).toEqual(['attachments: no_file'])
  expect(pathsOf(completeContent('video', { attachments: [file('video')] }))).toEqual(['attachments[0].captions: no_captions'])
  expect(pathsOf(completeContent('video', { attachments: [file('video', { captions: captions('en') })] }))).toEqual([
    'attachments[0].captions: no_captions',
  ])
  expect(pathsOf(completeContent('video', { attachments: [file('video', { captions: captions('es') })] }))).toEqual([])
})

test('a video may stay on a known site, and requires captions too', () => {
  const external = (address: string) => completeContent('video', { attachments: [file('video', { file: null, external: address })] })
  expect(pathsOf(external('https://vimeo.com/76979871'))).toEqual(['attachments[0].captions: no_captions'])
  expect(pathsOf(external('https://example.org/video'))).toEqual(['attachments: no_file', 'attachments[0].captions: no_captions'])
})

test('a picture requires its alternative text', () => {
  const picture = (alt: Record<string, string>) => setAt(complete, 'attachments', [file('image', { alt })])
  expect(pathsOf(picture({}))).toContain('attachments[0].alt: empty')
  expect(pathsOf(picture({ es: 'Una fila de personas ante una oficina.' }))).not.toContain('attachments[0].alt: empty')
})

test('an offer and a request say who, how long, how many and who pays; of a visit it may not be known', () => {
  const needed = ['institution: empty', 'days: empty', 'people: empty', 'payment: empty']
  const said = { ...completeContent('exchange'), institution: '', days: null, people: null, payment: '' }
  for (const direction of ['offer', 'request'] as const) expect(pathsOf(resourceContent.parse({ ...said, direction }))).toEqual(needed)
  expect(pathsOf(resourceContent.parse({ ...said, direction: 'visit' }))).toEqual([])
})

test('an event for invited countries lacks them until one is named', () => {
  const event = setAt(completeContent('event'), 'audience', 'invited')
  expect(pathsOf(setAt(event, 'invited', []))).toEqual(['invited: empty'])
  expect(pathsOf(setAt(event, 'invited', ['PER']))).toEqual([])
})
