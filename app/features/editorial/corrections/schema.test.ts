import { expect, test } from 'vitest'
import { parseForm } from '#app/lib/parse-form.ts'
import { correctionSchema } from './schema.ts'

const sent = (fields: Record<string, string>) =>
  parseForm(new URLSearchParams({ about: '', wrong: '', source: '', email: '', website: '', ...fields }), correctionSchema)

test('only the message is required', () =>
  expect(sent({ wrong: 'Dice 70', about: '/es/paises/hnd' })).toMatchObject({
    ok: true,
    value: { about: '/es/paises/hnd', wrong: 'Dice 70', source: '', email: undefined },
  }))

test.each([
  [{ wrong: '' }, 'wrong'],
  [{ wrong: 'x'.repeat(2_001) }, 'wrong'],
  [{ wrong: 'Dice 70', email: 'nadie' }, 'email'],
  [{ wrong: 'Dice 70', source: 'x'.repeat(601) }, 'source'],
])('%j is refused at its field', (fields, name) =>
  expect(sent(fields)).toMatchObject({ ok: false, errors: { [name]: expect.stringMatching(/^validation/) } }),
)

test('a page outside the site is ignored', () =>
  expect(sent({ wrong: 'Dice 70', about: 'https://example.org' })).toMatchObject({ ok: true, value: { about: '' } }))
