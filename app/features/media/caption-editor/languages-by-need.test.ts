import { expect, test } from 'vitest'
import { regionalLanguages } from '#app/i18n/file-languages.ts'
import { languagesByNeed } from './languages-by-need.ts'

const track = (language: 'es' | 'pt') => ({ language, file: crypto.randomUUID() })

test('the spoken language comes first while it has no captions, and every language can be chosen', () => {
  const ordered = languagesByNeed({ language: 'gn', captions: [track('es')] })
  expect(ordered[0]).toBe('gn')
  expect(ordered.at(-1)).toBe('es')
  expect([...ordered].sort()).toEqual([...regionalLanguages].sort())
})

test('once it has captions, the languages without captions come before it', () => {
  expect(languagesByNeed({ language: 'es', captions: [track('es'), track('pt')] }).slice(-2)).toEqual(['es', 'pt'])
})
