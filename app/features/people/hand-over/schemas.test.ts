/** Forms as a browser sends them: empty fields are sent, as empty strings. */
import { expect, test } from 'vitest'
import { institutionSchema, postSchema } from '#app/features/people/institutions/save-institution.server.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { giveContentSchema } from './give-content.server.ts'
import { handOverSchema } from './hand-over.server.ts'

const [one, two] = ['3f0c1c1e-0000-4000-8000-000000000001', '3f0c1c1e-0000-4000-8000-000000000002']
function formOf(fields: readonly (readonly [string, string])[]): FormData {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return form
}
const untouched = [
  ['leftOn', '2026-01-31'],
  ['note', ''],
  ['shownAs', 'Quien se va'],
  ['contact', ''],
  ['how', ''],
] as const

test('a hand-over that leaves the post vacant needs no successor', () =>
  expect(
    parseForm(formOf([['way', 'vacant'], ['successor', ''], ['email', ''], ['name', ''], ...untouched]), handOverSchema),
  ).toMatchObject({
    ok: true,
    value: { way: 'vacant', note: '', contact: '' },
  }))

test('each way asks for its own fields only', () => {
  expect(parseForm(formOf([['way', 'successor'], ['successor', ''], ...untouched]), handOverSchema)).toMatchObject({
    ok: false,
    errors: { successor: expect.stringMatching(/^validation/) },
  })
  const invited = parseForm(formOf([['way', 'invited'], ['email', 'no'], ['name', ''], ['language', 'pt'], ...untouched]), handOverSchema)
  expect(invited.ok ? [] : Object.keys(invited.errors).toSorted()).toEqual(['email', 'language', 'name'])
})

test('a former holder who stays in contact needs a contact and how they consented', () => {
  const parsed = parseForm(formOf([['way', 'vacant'], ['stays', 'on'], ...untouched]), handOverSchema)
  expect(parsed.ok ? [] : Object.keys(parsed.errors).toSorted()).toEqual(['contact', 'how'])
})

test('content is given one by one, several at once, and never none', () => {
  const rest = [
    ['owner', two],
    ['note', ''],
  ] as const
  expect(parseForm(formOf([['resources', one], ...rest]), giveContentSchema)).toMatchObject({
    ok: true,
    value: { resources: [one], note: '' },
  })
  expect(parseForm(formOf([['resources', one], ['resources', two], ...rest]), giveContentSchema)).toMatchObject({
    ok: true,
    value: { resources: [one, two] },
  })
  expect(parseForm(formOf(rest), giveContentSchema)).toMatchObject({
    ok: false,
    errors: { resources: expect.stringMatching(/^validation/) },
  })
  expect(parseForm(formOf([['resources', 'x'], ...rest]), giveContentSchema).ok).toBe(false)
})

test('an institution needs a name in Spanish, and a post a title', () => {
  expect(
    parseForm(
      formOf([
        ['nameEs', 'Ministerio'],
        ['nameEn', ''],
        ['acronym', ''],
        ['country', ''],
        ['url', ''],
      ]),
      institutionSchema,
    ),
  ).toMatchObject({
    ok: true,
    value: { nameEs: 'Ministerio', country: '', url: '' },
  })
  expect(
    parseForm(
      formOf([
        ['nameEs', ' '],
        ['url', 'javascript:alert(1)'],
        ['country', 'xx'],
      ]),
      institutionSchema,
    ),
  ).toMatchObject({
    ok: false,
    errors: { nameEs: 'validation.required', url: expect.stringMatching(/^validation/), country: expect.stringMatching(/^validation/) },
  })
  expect(
    parseForm(
      formOf([
        ['titleEs', 'Dirección'],
        ['titleEn', ''],
      ]),
      postSchema,
    ),
  ).toMatchObject({ ok: true })
})
