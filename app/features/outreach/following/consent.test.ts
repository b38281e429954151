import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import en from '#locales/en/outreach/following.json' with { type: 'json' }
import es from '#locales/es/outreach/following.json' with { type: 'json' }
import { consentVersion } from './schema.ts'
import { parseSubject } from './subjects.ts'

/** A changed text is another text: add its version here, and set `consentVersion`. */
const digests: Record<string, string> = { '2026-11': 'f4ec51ad69cdb5cd' }

test('the version of the consent is that of its text', () => {
  const digest = createHash('sha256').update(`${es.consent.text}\n${en.consent.text}`).digest('hex').slice(0, 16)
  expect(digests[consentVersion]).toBe(digest)
})

test.each([
  ['topic:old-age', { kind: 'topic', key: 'old-age' }],
  ['search:q=a%3Ab', { kind: 'search', key: 'q=a%3Ab' }],
  ['search:', { kind: 'search', key: '' }],
  ['person:1', null],
  ['topic', null],
  ['', null],
])('%s', (subject, parsed) => expect(parseSubject(subject)).toEqual(parsed))
