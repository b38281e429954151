import { expect, test } from 'vitest'
import { isLanguage, localized, otherLanguage, pickText } from './languages.ts'

test('the wanted language is preferred, then any other, then null', () => {
  expect(pickText({ es: 'Hola', en: 'Hello' }, 'en')).toEqual({ text: 'Hello', language: 'en' })
  expect(pickText({ es: 'Hola', en: '' }, 'en')).toEqual({ text: 'Hola', language: 'es' })
  for (const nothing of [{}, { es: '' }, null, undefined]) expect(pickText(nothing, 'es')).toBeNull()
})

test('languages are recognised by their exact code', () => {
  expect(['es', 'en'].every(isLanguage)).toBe(true)
  for (const other of ['pt', 'ES', '', null, undefined, 1]) expect(isLanguage(other)).toBe(false)
  expect(otherLanguage('es')).toBe('en')
  expect(otherLanguage('en')).toBe('es')
})

test('a localized text is trimmed, limited in each language, and may be missing', () => {
  expect(localized(5).parse(undefined)).toEqual({})
  expect(localized(5).parse({ es: ' hola ' })).toEqual({ es: 'hola' })
  expect(localized(5).safeParse({ en: 'too long' }).error?.issues[0]?.message).toBe('validation.tooLong')
  expect(localized(5).safeParse({ de: 'nein' }).success).toBe(false)
})
