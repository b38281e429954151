import { expect, test } from 'vitest'
import { parseForm } from '#app/lib/parse-form.ts'
import { reviewSchema } from './review-schema.ts'

const parse = (fields: Record<string, string>) => parseForm(new URLSearchParams(fields), reviewSchema)

test('a decision names the revision it was made for', () => {
  expect(parse({ intent: 'start-review', revision: '4' })).toEqual({ ok: true, value: { intent: 'start-review', revision: 4 } })
  for (const revision of ['', '0', '-1', '1.5', 'x', '99999999999']) expect(parse({ intent: 'start-review', revision }).ok).toBe(false)
})

test('archiving needs a reason of a minimum length', () => {
  expect(parse({ intent: 'archive', revision: '1', reason: '  ' })).toMatchObject({
    ok: false,
    errors: { reason: 'validation.required' },
  })
  expect(parse({ intent: 'archive', revision: '1', reason: 'x'.repeat(2001) })).toMatchObject({
    ok: false,
    errors: { reason: 'validation.tooLong' },
  })
})

test('a single language is accepted as a list', () => {
  expect(parse({ intent: 'publish', revision: '1', languages: 'es' })).toMatchObject({ value: { languages: ['es'] } })
  expect(parse({ intent: 'publish', revision: '1' })).toMatchObject({ value: { languages: [] } })
})

test('a clearance date cannot be in the future', () => {
  const clearance = { intent: 'record-clearance', revision: '1', clearedBy: 'Dirección', consent: 'on' }
  expect(parse({ ...clearance, clearedOn: '2999-01-01' })).toMatchObject({ ok: false, errors: { clearedOn: 'validation.invalid' } })
  expect(parse({ ...clearance, clearedOn: '2026-02-30' }).ok).toBe(false)
  expect(parse({ ...clearance, clearedOn: '2026-02-27' }).ok).toBe(true)
})

test('characters that Postgres rejects are removed', () => {
  expect(parse({ intent: 'comment', revision: '1', body: 'a\u0000b\r\nc' })).toMatchObject({ value: { body: 'ab\nc' } })
})
