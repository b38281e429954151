import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from './parse-form.ts'

const schema = z.object({
  name: z.string('validation.required').min(2, 'validation.required'),
  age: z.number('validation.number').optional(),
  email: z.email(),
  topics: z.array(z.string()).default([]),
})
const formOf = (fields: [string, string][]) => new URLSearchParams(fields)

test("a form is parsed to the schema's types", () => {
  const form = formOf([
    ['name', 'Ana'],
    ['age', '40'],
    ['email', 'ana@caja.test'],
    ['topics', 'a'],
    ['topics', 'b'],
  ])
  expect(parseForm(form, schema)).toEqual({ ok: true, value: { name: 'Ana', age: 40, email: 'ana@caja.test', topics: ['a', 'b'] } })
})

test('a form and a query string are parsed alike', () => {
  const form = new FormData()
  form.set('name', 'Ana')
  form.set('email', 'ana@caja.test')
  expect(parseForm(form, schema)).toEqual(
    parseForm(
      formOf([
        ['name', 'Ana'],
        ['email', 'ana@caja.test'],
      ]),
      schema,
    ),
  )
})

test('error messages are text keys, and the sent values are returned', () => {
  const result = parseForm(
    formOf([
      ['age', 'mucha'],
      ['email', 'ana'],
    ]),
    schema,
  )
  expect(result).toMatchObject({
    ok: false,
    errors: { name: 'validation.required', age: 'validation.number' },
    values: { age: 'mucha', email: 'ana' },
  })
})

test(`zod's own messages become "required"`, () => {
  expect(parseForm(formOf([['name', 'Ana']]), schema)).toMatchObject({ ok: false, errors: { email: 'validation.required' } })
})
