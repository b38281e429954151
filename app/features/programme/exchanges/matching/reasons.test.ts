import { expect, test } from 'vitest'
import { reasonsOf, type Shared } from './reasons.ts'

const fitting: Shared = {
  topics: [{ es: 'Cuidados' }],
  challenges: [{ es: 'Coordinación' }],
  languages: ['es'],
  firstDay: '2027-03-01',
  lastDay: '2027-03-01',
  formats: { offer: 'virtual', request: 'virtual' },
  people: { offer: 3, request: 3 },
}

test('all that is shared is a reason', () => {
  expect(reasonsOf(fitting)).toEqual({ fits: ['topic', 'challenge', 'language', 'dates', 'format', 'people'], differs: [] })
})

test('what differs is named, except the subject', () => {
  const nothing = { topics: [], challenges: [], languages: [], firstDay: '2027-03-02', people: { offer: 2, request: 3 } }
  const formats = { offer: 'virtual', request: 'in-person' } as const
  expect(reasonsOf({ ...fitting, ...nothing, formats })).toEqual({ fits: [], differs: ['language', 'dates', 'format', 'people'] })
})

test('a mixed format fits every other', () => {
  for (const other of ['virtual', 'in-person', 'hybrid'] as const)
    for (const formats of [
      { offer: 'hybrid', request: other },
      { offer: other, request: 'hybrid' },
    ] as const)
      expect(reasonsOf({ ...fitting, formats }).fits).toContain('format')
})
