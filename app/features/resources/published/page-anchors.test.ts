import { expect, test } from 'vitest'
import type { ResourceContent } from '#app/features/resources/model/schema.ts'
import { i18nOf } from '#app/i18n/i18n.server.ts'
import { completeContent } from '../../../../tests/factories/content.ts'
import { anchorAddress, anchorLabel, findAnchors, hasAnchor, momentAnchor, parseMoment } from './page-anchors.ts'

const video = { id: 'mensaje', kind: 'video', file: null, external: '', title: { es: 'Un mensaje' }, alt: {}, language: 'es', seconds: 90 }
const withVideo = { attachments: [video] as never }
const experience = completeContent('experience', withVideo) as Extract<ResourceContent, { kind: 'experience' }>

test('the parts of an experience are its sections, the steps of its ledger and its videos, in the order of the page', () => {
  expect(findAnchors(experience)).toEqual([
    'context',
    'whatWasDone',
    'ledger',
    'step-ledger-1',
    'challenges',
    'results',
    'cost',
    'lessons',
    'differently',
    'transferability',
    'videos',
    'sources',
    'video-mensaje@0',
  ])
})

test('a part without content is not there', () => {
  const { lessons: _, ...others } = experience
  const content = { ...others, lessons: {}, ledger: [] } as unknown as ResourceContent
  expect(findAnchors(content)).not.toContain('lessons')
  expect(findAnchors(content)).not.toContain('ledger')
})

test.for([
  ['', true],
  ['lessons', true],
  ['step-ledger-1', true],
  ['step-gone', false],
  ['video-mensaje@90', true],
  ['video-mensaje@91', false],
  ['video-mensaje@', false],
  ['video-other@3', false],
  ['answers', false],
  ['toString', false],
  ['lessons"><script>', false],
] as const)('%j is a part: %s', ([anchor, isThere]) => {
  expect(hasAnchor(experience, anchor)).toBe(isThere)
})

test.each(['video', 'document', 'event', 'exchange', 'course'] as const)('every part of a %s has a name', (kind) => {
  const content = completeContent(kind, withVideo)
  const anchors = findAnchors(content)
  expect(anchors.length).toBeGreaterThan(0)
  for (const anchor of anchors) expect(anchorLabel(i18nOf('es'), content, anchor, 'es'), anchor).toBeTruthy()
})

test('a step is named by its number and date, a second by its video and time', () => {
  const dated = { ...experience, ledger: experience.ledger.map((step) => ({ ...step, date: '2019-03' })) }
  expect(anchorLabel(i18nOf('en'), dated, 'step-ledger-1', 'en')).toBe('Change 1, March 2019')
  expect(anchorLabel(i18nOf('es'), dated, 'video-mensaje@83', 'es')).toBe('Video «Un mensaje», minuto 1:23')
  expect(anchorLabel(i18nOf('es'), dated, 'lessons', 'es')).toBe('Lo que se aprendió')
  expect(anchorLabel(i18nOf('es'), dated, 'gone', 'es')).toBeNull()
})

test('a part has an address on the page, and a second survives being written and read', () => {
  expect(anchorAddress('')).toBe('')
  expect(anchorAddress('step-one')).toBe('#step-one')
  expect(anchorAddress('video-mensaje@83')).toBe('?t=83#video-mensaje')
  expect(anchorAddress('video-mensaje@0')).toBe('#video-mensaje')
  expect(parseMoment(momentAnchor('mensaje', 83.6))).toEqual({ attachment: 'mensaje', seconds: 83 })
  expect(parseMoment('lessons')).toBeNull()
})
