import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test('line ends are normalised and surrounding space is removed', () => expect(cleanText('  uno\r\ndos\rtres\n\n ')).toBe('uno\ndos\ntres'))
test('NUL, which Postgres cannot store, is removed', () => expect(cleanText('a\u0000b')).toBe('ab'))
test('controls of writing direction, which can make a text read backwards, are removed', () =>
  expect(cleanText('a\u202Eb\u2066c\u2069')).toBe('abc'))
test('all other characters are unchanged', () => expect(cleanText('ñ — “cita”\n\n- punto 🙂')).toBe('ñ — “cita”\n\n- punto 🙂'))
