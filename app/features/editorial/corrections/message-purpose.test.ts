import { expect, test } from 'vitest'
import { messagePurpose } from './message-purpose.ts'

test.each([
  ['/es/acerca/accesibilidad', 'barrier'],
  ['/en/about/accessibility', 'barrier'],
  ['/es/acerca/privacidad', 'privacy'],
  ['/en/about/privacy', 'privacy'],
  ['/es/temas', 'term'],
  ['/en/topics', 'term'],
  ['/es/temas/cuidados', null],
  ['/es/experiencias/x', null],
  ['', null],
] as const)('a message about %j has the purpose %j', (path, purpose) => expect(messagePurpose(path)).toBe(purpose))
