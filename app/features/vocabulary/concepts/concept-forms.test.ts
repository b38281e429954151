import { expect, test } from 'vitest'
import { parseForm } from '#app/lib/parse-form.ts'
import { conceptFieldsSchema } from './concept-fields.ts'
import { mergeSchema, newConceptSchema, readNotes, retireSchema } from './concept-forms.ts'

const form = (fields: Record<string, string>) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.append(name, value)
  return data
}
const empty = {
  'prefLabel-es': '',
  'prefLabel-en': '',
  'altLabels-es': '',
  'altLabels-en': '',
  'definition-es': '',
  'definition-en': '',
  broader: '',
  position: '',
}

test('a form with one name and nothing else is valid: missing fields are gaps, not errors', () => {
  const parsed = parseForm(form({ ...empty, 'prefLabel-en': 'Care' }), conceptFieldsSchema)
  expect(parsed).toMatchObject({ ok: true, value: { ...empty, 'prefLabel-en': 'Care', position: '0' } })
  expect(parseForm(form(empty), conceptFieldsSchema)).toMatchObject({ ok: false, errors: { 'prefLabel-es': 'validation.required' } })
  expect(parseForm(form({ ...empty, 'prefLabel-es': 'x', 'altLabels-es': 'y'.repeat(81) }), conceptFieldsSchema)).toMatchObject({
    ok: false,
    errors: { 'altLabels-es': 'validation.tooLong' },
  })
})

test('the slug may be omitted, and an invalid one is refused', () => {
  expect(parseForm(form({ scheme: 'topic', slug: '' }), newConceptSchema)).toEqual({ ok: true, value: { scheme: 'topic', slug: '' } })
  expect(parseForm(form({ scheme: 'topic', slug: 'Dos palabras' }), newConceptSchema)).toMatchObject({
    ok: false,
    errors: { slug: 'validation.slug' },
  })
})

test('a merge and a retirement need a note, in at least one language', () => {
  const merge = { version: '3', target: 'care', 'note-es': '', 'note-en': '' }
  expect(parseForm(form(merge), mergeSchema)).toMatchObject({ ok: false, errors: { 'note-es': 'validation.required' } })
  expect(parseForm(form({ ...merge, 'note-en': 'The same' }), mergeSchema)).toMatchObject({
    ok: true,
    value: { version: 3, target: 'care' },
  })
  expect(parseForm(form({ ...merge, target: '', 'note-en': 'x' }), mergeSchema)).toMatchObject({
    ok: false,
    errors: { target: 'validation.required' },
  })
  const retired = parseForm(form({ version: '3', 'note-es': 'Ya no se usa', 'note-en': '' }), retireSchema)
  expect(retired.ok && readNotes(retired.value)).toEqual({ es: 'Ya no se usa' })
})
