import { renderToStaticMarkup } from 'react-dom/server'
import { I18nextProvider } from 'react-i18next'
import { createRoutesStub } from 'react-router'
import { expect, test } from 'vitest'
import { anchorOf } from '#app/features/resources/model/anchors.ts'
import { type Choices, noChoices } from '#app/features/resources/model/reference.ts'
import { type ResourceContent, resourceContent } from '#app/features/resources/model/schema.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import type { Language } from '#app/i18n/languages.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { CommentItem } from './comment-item.tsx'
import { isCodeAt, openRequests, textAtAnchor } from './fields-to-comment.ts'

const content = resourceContent.parse({
  ...completeContent('experience'),
  sources: [{ id: 'k3x9', title: 'Informe anual 2024', publisher: 'Secretaría' }],
  results: [{ id: 'r-1', label: { es: 'Hogares' }, value: 59703, source: 'k3x9', asOf: '2024-12' }],
  challenges: [{ id: 'c-1', challenge: 'weak-records' }],
  countries: ['HND', 'JAM'],
})
const choices: Choices = {
  ...noChoices,
  countries: [
    { value: 'HND', label: 'Honduras' },
    { value: 'JAM', label: 'Jamaica' },
  ],
  concepts: { ...noChoices.concepts, challenge: [{ value: 'weak-records', label: 'Registros débiles' }] },
}

function show(anchor: string, quote: string, now: ResourceContent = content, language: Language = 'es'): string {
  const comment = {
    id: 'c',
    part: 'results',
    anchor,
    quote,
    body: '¿Es así?',
    revision: 1,
    replyTo: null,
    createdAt: new Date(0).toISOString(),
    resolvedAt: null,
    author: 'Edición',
    resolvedBy: '',
    isOwn: false,
    isStaff: true,
    mentioned: [],
  }
  const Stub = createRoutesStub([
    {
      path: '*',
      Component: () => (
        <CommentItem comment={comment as never} answers={[]} content={now} choices={choices} revision={1} mayComment={false} />
      ),
    },
  ])
  return renderToStaticMarkup(
    <I18nextProvider i18n={i18nOf(language)}>
      <Stub initialEntries={[`/${language}/x`]} />
    </I18nextProvider>,
  )
}

test.for([
  ['results[0].source', 'Informe anual 2024'],
  ['challenges[0].challenge', 'Registros débiles'],
  ['countries', 'Honduras\nJamaica'],
  ['results[0].value', '59.703'],
  ['results[0].asOf', 'diciembre de 2024'],
  ['transferability.orderOfCost', 'Bajo'],
] as const)('a comment on %s quotes what the reader sees there', ([path, words]) => {
  const anchor = anchorOf(content, path) ?? ''
  const quote = textAtAnchor(content, anchor) ?? ''
  expect(isCodeAt(content, anchor)).toBe(true)
  expect(show(anchor, quote)).toContain(`<blockquote class="comment-quote" lang="es">${words}</blockquote>`)
})

test('a quoted source that was removed is reported as removed, without its id', () => {
  const anchor = anchorOf(content, 'results[0].source') ?? ''
  const shown = show(anchor, 'k3x9', resourceContent.parse({ ...content, sources: [] }))
  expect(shown).not.toContain('>k3x9')
  expect(shown).toContain('una fuente que se eliminó después')
})

test('open requests are the unresolved comments of others, without answers', () => {
  const comment = { replyTo: null, resolvedAt: null, isOwn: false }
  const asked = [comment, { ...comment, isOwn: true }, { ...comment, resolvedAt: 'now' }, { ...comment, replyTo: 'c' }]
  expect(openRequests(asked)).toEqual([comment])
})
