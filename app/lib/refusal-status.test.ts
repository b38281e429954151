import { expect, test } from 'vitest'
import { readSchemaFiles } from '../../supabase/schema-files.ts'
import { refusalStatus } from './refusal-status.ts'

test.each([
  ['session_ended', 401],
  ['forbidden', 403],
  ['not_found', 404],
  ['edit_conflict', 409],
  ['incomplete', 422],
  ['something new', 422],
])('%s is %d', (error, status) => expect(refusalStatus(error)).toBe(status))

test('every refusal that the database raises has a client error status', () => {
  const raised = readSchemaFiles().flatMap(({ sql }) => [...sql.matchAll(/raise exception '(\w+)'/g)].map(([, key]) => key ?? ''))
  expect(raised.length).toBeGreaterThan(5)
  for (const error of raised) expect(refusalStatus(error)).toBeLessThan(500)
})
