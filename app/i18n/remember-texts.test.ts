import { expect, test } from 'vitest'
import { createI18n } from './i18n.ts'
import { languages } from './languages.ts'
import { rememberTexts } from './remember-texts.ts'
import { texts as en } from './resources/en.ts'
import { texts as es } from './resources/es.ts'

type Translate = (key: string, values?: object) => string

/** Every key that leads to a text, e.g. `nav.home`. */
const keysOf = (texts: object, before = ''): string[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? keysOf(value, `${before}${key}.`) : [`${before}${key}`],
  )

test.each(languages)('texts in %s are the same remembered and looked up anew, at the first call and later', (language) => {
  const texts = { es, en }[language]
  const plain = createI18n(language, texts)
  const remembering = rememberTexts(createI18n(language, texts))
  for (const namespace of Object.keys(texts) as (keyof typeof texts)[]) {
    const anew = plain.getFixedT(language, namespace) as unknown as Translate
    const kept = () => remembering.getFixedT(language, namespace) as unknown as Translate
    for (const key of keysOf(texts[namespace]).filter((one) => !/_(zero|one|two|few|many|other)$/.test(one)))
      for (let call = 0; call < 2; call += 1) {
        expect(kept()(key)).toEqual(anew(key))
        expect(kept()(key, { count: 3, name: 'x' })).toEqual(anew(key, { count: 3, name: 'x' }))
      }
  }
})

test('a text with values is never remembered', () => {
  const t = rememberTexts(createI18n('es', es)).getFixedT('es', 'common') as unknown as Translate
  expect([1, 2].map((count) => t('pages', { count }))).toEqual(
    [1, 2].map((count) => (createI18n('es', es).t as unknown as Translate)('pages', { count })),
  )
})
