import { expect, test } from 'vitest'
import { readForm } from './read-form.ts'

test('a form is read', async () => {
  const request = new Request('http://caja.test/', { method: 'POST', body: new URLSearchParams({ name: 'Ana' }) })
  expect((await readForm(request)).get('name')).toBe('Ana')
})

test('what is no form is the sender’s mistake', async () => {
  const request = new Request('http://caja.test/', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })
  await expect(readForm(request)).rejects.toMatchObject({ init: { status: 400 } })
})
