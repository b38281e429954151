import { expect, test } from 'vitest'
import { kindOfPath } from './kind-of-path.ts'

test('the section of a path gives the kind, in both languages', () => {
  expect(kindOfPath('/es/eventos')).toBe('event')
  expect(kindOfPath('/en/exchanges/study-visit')).toBe('exchange')
  expect(kindOfPath('/es/experiencias/')).toBe('experience')
})

test('other sections, and sections in the wrong language, have no kind', () => {
  for (const path of ['/', '/es', '/es/temas/videos', '/es/events', '/en/search']) expect(kindOfPath(path)).toBeNull()
})
