import { expect, test } from 'vitest'
import { fileLanguageName, fileLanguageOwnName, fileLanguages, languageChoices } from './file-languages.ts'
import { languages } from './languages.ts'

test('every language has a name in each interface language and its own name, and none is shown as a code', () => {
  for (const reader of languages) {
    const nameless = fileLanguages.filter((code) => fileLanguageName(code, reader) === code && code !== 'mam')
    expect(nameless).toEqual([])
  }
  expect(fileLanguageOwnName('pt')).toBe('Português')
  expect(fileLanguageOwnName('it')).toBe('italiano')
})

test('a list of choices has every language once, those of the region first', () => {
  for (const reader of languages) {
    const codes = languageChoices(reader).map(({ code }) => code)
    expect([...codes].sort()).toEqual([...new Set(fileLanguages)].sort())
    expect(codes.slice(0, 3)).toEqual(['es', 'en', 'pt'])
  }
})
