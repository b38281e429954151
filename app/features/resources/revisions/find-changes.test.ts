import { expect, test } from 'vitest'
import { attachment, type Experience, type ResourceContent } from '#app/features/resources/model/schema.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { findChanges } from './find-changes.ts'

const before = completeContent('experience') as Experience
const step = before.ledger[0] as Experience['ledger'][number]
const changed = (changes: Partial<Experience>): ResourceContent => ({ ...before, ...changes })
const reported = (after: ResourceContent) =>
  findChanges(before, after).map(({ anchor, part, language, kind }) => [anchor, part, language, kind])

test('a changed text is reported with its field, part and language, in the order of the form', () => {
  const after = changed({ lessons: { ...before.lessons, en: 'New' }, title: { ...before.title, es: 'Otro' }, yearTo: 2020 })
  expect(reported(after)).toEqual([
    ['title', 'basics', 'es', 'changed'],
    ['yearTo', 'basics', null, 'changed'],
    ['lessons', 'lessons', 'en', 'changed'],
  ])
})

test('an added, removed or moved item is reported whole, and a changed one by field', () => {
  const id = step.id
  const added = { ...step, id: 'b' }
  expect(reported(changed({ ledger: [added, step] }))).toEqual([['ledger[#b]', 'ledger', null, 'added']])
  expect(reported(changed({ ledger: [] }))).toEqual([[`ledger[#${id}]`, 'ledger', null, 'removed']])
  expect(reported(changed({ ledger: [{ ...step, date: '1999' }] }))).toEqual([[`ledger[#${id}].date`, 'ledger', null, 'changed']])
  const two = changed({ ledger: [step, added] })
  expect(findChanges(two, changed({ ledger: [added, step] })).map(({ kind }) => kind)).toEqual(['moved'])
})

test('countries and caption tracks are one value each', () => {
  const video = attachment.parse({ id: 'v', kind: 'video', file: null, title: {}, language: 'es' })
  const track = { language: 'es', file: '6aeebf4a-bcc0-44b8-963a-262dafc8e830' } as const
  const after = { ...changed({ countries: ['HND', 'PER'] }), attachments: [{ ...video, captions: [track] }] }
  expect(findChanges({ ...before, attachments: [video] }, after).map(({ anchor, part, kind }) => [anchor, part, kind])).toEqual([
    ['countries', 'basics', 'changed'],
    ['attachments[#v].captions', 'files', 'changed'],
  ])
})

test('an empty text equals a missing one', () => {
  expect(findChanges(before, changed({ context: { ...before.context, en: before.context.en ?? '' } }))).toEqual([])
  expect(findChanges(changed({ context: { es: 'Uno' } }), changed({ context: { es: 'Uno', en: '' } }))).toEqual([])
})
