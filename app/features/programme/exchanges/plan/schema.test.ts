import { expect, test } from 'vitest'
import { z } from 'zod'
import { decisionSchemas, exchangeSchema } from '#app/features/programme/exchanges/matching/schema.ts'
import { parseForm } from '#app/lib/parse-form.ts'
import { planSchemas } from './schema.ts'

const intents = z.discriminatedUnion('intent', [...decisionSchemas, ...planSchemas])
const read = (fields: Record<string, string>) => parseForm(new URLSearchParams(fields), intents)
const errorsOf = (fields: Record<string, string>) => {
  const parsed = read(fields)
  return parsed.ok ? {} : parsed.errors
}
const plan = { intent: 'plan', seen: '0', startsOn: '2098-05-04', endsOn: '2098-05-06', place: '', agenda: '' }
const person = { intent: 'add-participant', side: 'offer', name: ' Eva  Ejemplo ', email: 'Eva@Caja.test', needs: '' }

test('optional texts may be empty or absent', () => {
  expect(read({ intent: 'accept', side: 'offer' })).toMatchObject({ ok: true, value: { note: '' } })
  expect(read({ intent: 'accept', side: 'offer', note: '' })).toMatchObject({ ok: true, value: { note: '' } })
  expect(read(plan)).toMatchObject({ ok: true, value: { place: '', agenda: '', seen: 0 } })
  expect(read(person)).toMatchObject({ ok: true, value: { email: 'eva@caja.test', needs: '' } })
  const proposal = new URLSearchParams({ intent: 'propose', other: crypto.randomUUID(), message: '' })
  expect(parseForm(proposal, exchangeSchema)).toMatchObject({ ok: true, value: { message: '' } })
})

test.each([
  [{ ...plan, endsOn: '2098-05-03' }, { endsOn: 'validation.endAfterStart' }],
  [{ ...plan, endsOn: '2099-02-28' }, { endsOn: 'validation.exchangeTooLong' }],
  [{ ...plan, startsOn: '2024-05-04', endsOn: '2024-05-06' }, { endsOn: 'validation.exchangeInPast' }],
  [{ ...plan, startsOn: '2098-02-30' }, { startsOn: 'validation.date' }],
  [{ ...plan, startsOn: '' }, { startsOn: 'validation.date' }],
  [{ ...plan, agenda: 'x'.repeat(12_001) }, { agenda: 'validation.tooLong' }],
  [{ ...person, name: ' ' }, { name: 'validation.required' }],
  [{ ...person, email: 'no es un correo' }, { email: 'validation.email' }],
  [{ intent: 'end', reason: '' }, { reason: 'validation.required' }],
  [{ intent: 'end', reason: ' . ' }, { reason: 'validation.required' }],
])('%o is refused', (fields, errors) => {
  expect(errorsOf(fields)).toEqual(errors)
})

test('an exchange of 90 days, and one that is on its last day, are accepted', () => {
  expect(errorsOf({ ...plan, startsOn: '2098-01-01', endsOn: '2098-03-31' })).toEqual({})
  const today = new Date().toISOString().slice(0, 10)
  expect(errorsOf({ ...plan, startsOn: today, endsOn: today })).toEqual({})
})
