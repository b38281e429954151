import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedConceptFields, conceptFieldsSchema, toFields, toValues } from './concept-fields.ts'

const given = {
  'prefLabel-es': '  Cuidados \n diarios ',
  'prefLabel-en': 'Care',
  'altLabels-es': 'cuidado\n\n Economía del cuidado \nCUIDADO',
  'definition-es': 'Una línea\r\ny otra',
  broader: 'social-protection',
  position: '7',
}

test('names are one line each, and alternatives one per line without duplicates', () => {
  const fields = conceptFieldsSchema.parse(given)
  expect(toValues(fields)).toEqual({
    prefLabel: { es: 'Cuidados diarios', en: 'Care' },
    altLabels: { es: ['cuidado', 'Economía del cuidado'] },
    definition: { es: 'Una línea\ny otra' },
    broader: 'social-protection',
    position: 7,
  })
})

test('a concept without any name, with a long name, or with an invalid position has its error at the field', () => {
  const errors = (fields: Record<string, string>) => conceptFieldsSchema.safeParse(fields).error?.issues.map(({ path }) => path.join('.'))
  expect(errors({ ...given, 'prefLabel-es': ' ', 'prefLabel-en': '' })).toEqual(['prefLabel-es'])
  expect(errors({ ...given, 'prefLabel-en': 'x'.repeat(81) })).toEqual(['prefLabel-en'])
  expect(errors({ ...given, position: '1.5' })).toEqual(['position'])
  expect(errors({ ...given, broader: 'No es' })).toEqual(['broader'])
})

test('a form sent back unchanged changes nothing', () => {
  const words = fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'abcñé xyz') }).map((word) => word.trim())
  const localized = fc.record({ es: words, en: words }).map(({ es, en }) => ({ ...(es && { es }), ...(en && { en }) }))
  fc.assert(
    fc.property(localized, fc.array(words, { maxLength: 5 }), fc.nat(9999), (labels, alternatives, position) => {
      fc.pre(Object.keys(labels).length > 0)
      const sent = { ...toFields({ prefLabel: labels, altLabels: { es: alternatives }, definition: labels, broader: null, position }) }
      const once = conceptFieldsSchema.parse(sent)
      const twice = conceptFieldsSchema.parse(toFields(toValues(once)))
      expect(changedConceptFields(once, twice)).toEqual([])
    }),
  )
})
