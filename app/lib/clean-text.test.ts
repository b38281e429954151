import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test('line ends become one kind, and space around goes', () => expect(cleanText('  uno\r\ndos\rtres\n\n ')).toBe('uno\ndos\ntres'))
test('the character that Postgres cannot hold goes', () => expect(cleanText('a\u0000b')).toBe('ab'))
test('everything else stays', () => expect(cleanText('ñ — “cita”\n\n- punto 🙂')).toBe('ñ — “cita”\n\n- punto 🙂'))
