import { expect, test } from 'vitest'
import { completeContent } from '../../../../tests/factories/content.ts'
import { sectionsOf } from './section-texts.ts'

test('each section of a page, and each step of the ledger, is a separate text', () => {
  const content = completeContent('experience')
  if (content.kind !== 'experience') throw new Error('not an experience')
  const anchors = sectionsOf(content, 'es').map(({ anchor }) => anchor)
  expect(anchors).toEqual(
    expect.arrayContaining(['context', 'whatWasDone', `step-${content.ledger[0]?.id}`, 'challenges', 'cost', 'lessons']),
  )
  expect(new Set(anchors).size).toBe(anchors.length)
})

test('a section that is not written in a language is absent in it', () => {
  const content = { ...completeContent('experience'), lessons: { es: 'Solo en español' } }
  expect(sectionsOf(content, 'es').find(({ anchor }) => anchor === 'lessons')?.text).toBe('Solo en español')
  expect(sectionsOf(content, 'en').some(({ anchor }) => anchor === 'lessons')).toBe(false)
})

test('title and summary belong to the card, not to a section', () => {
  const content = { ...completeContent('event'), title: { es: 'Un título único' } }
  expect(sectionsOf(content, 'es').some(({ text }) => text.includes('Un título único'))).toBe(false)
})
