import { expect, test } from 'vitest'
import { parseForm } from '#app/lib/parse-form.ts'
import { conceptFieldsSchema } from './concept-fields.ts'
import { conceptChangeSchema, newConceptSchema, readNotes } from './concept-forms.ts'

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
  const named = { ...empty, 'prefLabel-es': 'Cuidados', scheme: 'topic' }
  expect(parseForm(form({ ...named, slug: '' }), newConceptSchema)).toMatchObject({ ok: true, value: { scheme: 'topic', slug: '' } })
  expect(parseForm(form({ ...named, slug: 'Dos palabras' }), newConceptSchema)).toMatchObject({
    ok: false,
    errors: { slug: 'validation.slug' },
  })
})

test('a merge and a retirement need a note, in at least one language', () => {
  const change = (fields: Record<string, string>) => parseForm(form(fields), conceptChangeSchema)
  const merge = { intent: 'merge', version: '3', target: 'care', 'note-es': '', 'note-en': '' }
  expect(change(merge)).toMatchObject({ ok: false, errors: { 'note-es': 'validation.required' } })
  expect(change({ ...merge, 'note-en': 'The same' })).toMatchObject({ ok: true, value: { version: 3, target: 'care' } })
  expect(change({ ...merge, target: '', 'note-en': 'x' })).toMatchObject({ ok: false, errors: { target: 'validation.required' } })
  const retired = change({ intent: 'retire', version: '3', 'note-es': 'Ya no se usa', 'note-en': '' })
  expect(retired.ok && retired.value.intent === 'retire' && readNotes(retired.value)).toEqual({ es: 'Ya no se usa' })
})

test('saving checks the fields of the concept and the version that the person has seen', () => {
  const save = { ...empty, intent: 'save', version: '3', 'prefLabel-en': 'Care' }
  expect(parseForm(form(save), conceptChangeSchema)).toMatchObject({
    ok: true,
    value: { intent: 'save', version: 3, 'prefLabel-en': 'Care' },
  })
  expect(parseForm(form({ ...save, 'prefLabel-en': '' }), conceptChangeSchema)).toMatchObject({
    ok: false,
    errors: { 'prefLabel-es': 'validation.required' },
  })
  for (const wrong of [{ version: '' }, { version: '-1' }, { intent: 'delete' }])
    expect(Object.keys((parseForm(form({ ...save, ...wrong }), conceptChangeSchema) as { errors: object }).errors)).toEqual(
      Object.keys(wrong),
    )
})
