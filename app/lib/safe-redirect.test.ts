import { expect, test } from 'vitest'
import { safeRedirect } from './safe-redirect.ts'

test.each(['/es/espacio', '/en/search?q=a#b'])('returns to %s', (to) => expect(safeRedirect(to, '/')).toBe(to))

test.each(['//evil.example', 'https://evil.example', '/\\evil.example', '/\t/evil.example', 'javascript:alert(1)', '', null, 7])(
  'does not redirect to another site for %j',
  (to) => expect(safeRedirect(to, '/es')).toBe('/es'),
)
