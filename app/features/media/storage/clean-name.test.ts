import { expect, test } from 'vitest'
import { cleanName } from './clean-name.ts'

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
  ['con.pdf', '_con.pdf'],
  ['NUL', '_NUL'],
  ['lpt1.acta.docx', '_lpt1.acta.docx'],
  ['contrato.pdf', 'contrato.pdf'],
  ['a<b>:"c"|d?e*.pdf', 'abcde.pdf'],
  ['\u2066norma\u2069\u200B\uFEFF.pdf', 'norma.pdf'],
  ['norma\uD83D.pdf', 'norma.pdf'],
  ['  norma  final .pdf', 'norma final.pdf'],
])('%j becomes %j', (name, clean) => expect(cleanName(name)).toBe(clean))

test('the extension of a file follows its type', () => {
  expect(cleanName('pagina.html', ['.png'])).toBe('pagina.png')
  expect(cleanName('foto.JPEG', ['.jpg', '.jpeg'])).toBe('foto.jpeg')
  expect(cleanName('foto.png', ['.jpg', '.jpeg'])).toBe('foto.jpg')
  expect(cleanName('sin extensión', ['.pdf'])).toBe('sin extensión.pdf')
  expect(cleanName('.html', ['.png'])).toBe('archivo.png')
})

test('a name of emoji is cut between characters', () => {
  expect(cleanName(`${'😀'.repeat(300)}.pdf`)).toBe(`${'😀'.repeat(116)}.pdf`)
})

test('a long name is cut, and keeps its extension', () => {
  const clean = cleanName(`${'a'.repeat(300)}.webm`)
  expect(clean).toHaveLength(120)
  expect(clean.endsWith('.webm')).toBe(true)
})
