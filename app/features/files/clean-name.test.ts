import { expect, test } from 'vitest'
import { cleanName } from './store-file.server.ts'

test.each([
  ['Informe final.PDF', 'Informe final.pdf'],
  ['C:\\Users\\ana\\norma.pdf', 'norma.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['.htaccess', 'htaccess'],
  ['...', 'archivo'],
  ['', 'archivo'],
  ['norma\u0000\n.pdf', 'norma.pdf'],
  ['norma\u202Efdp.exe', 'normafdp.exe'],
  ['Pensión niñez.pdf', 'Pensión niñez.pdf'],
  ['Pensio\u0301n.pdf', 'Pensión.pdf'],
])('%j becomes %j', (name, clean) => expect(cleanName(name)).toBe(clean))

test('a long name is cut, and keeps its extension', () => {
  const clean = cleanName(`${'a'.repeat(300)}.webm`)
  expect(clean).toHaveLength(120)
  expect(clean.endsWith('.webm')).toBe(true)
})
