import { expect, test } from 'vitest'
import { contentDisposition } from './content-disposition.ts'

test.for([
  ['x.png', 'inline; filename="x.png"'],
  ['informe_2021-03.csv', 'inline; filename="informe_2021-03.csv"'],
  ['acta (1).pdf', "inline; filename*=UTF-8''acta%20%281%29.pdf"],
  ["L'État*.pdf", "inline; filename*=UTF-8''L%27%C3%89tat%2A.pdf"],
  ['a"b\r\nX: y', "inline; filename*=UTF-8''a%22b%0D%0AX%3A%20y"],
  ['\uD800.pdf', "inline; filename*=UTF-8''%EF%BF%BD.pdf"],
] as const)('%j is %s', ([name, header]) => {
  expect(contentDisposition('inline', name)).toBe(header)
})

test('any name is written only with characters that RFC 8187 allows, and reads back unchanged', () => {
  for (let code = 1; code < 0x3000; code += 1) {
    const name = `a${String.fromCodePoint(code)}.pdf`
    const [, quoted, encoded = ''] =
      /^attachment; filename(?:="([\w.-]+)"|\*=UTF-8''((?:[\w!#$&+.^`|~-]|%[0-9A-F]{2})+))$/.exec(contentDisposition('attachment', name)) ??
      []
    expect(quoted ?? decodeURIComponent(encoded)).toBe(name)
  }
})
