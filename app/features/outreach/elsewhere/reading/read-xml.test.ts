import { expect, test } from 'vitest'
import { ReadProblem } from './problems.ts'
import { decodeXml, readXml, repairXml } from './read-xml.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const read = (text: string, type = 'text/xml') => readXml(bytes(text), type, ['rss'], 'not-feed')
const problemOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    if (error instanceof ReadProblem) return error.problem
    throw error
  }
  return null
}

test.each([
  ['UTF-8 with a byte order mark', bytes('\uFEFF<?xml version="1.0"?><a>ñ</a>'), '', 'ñ'],
  ['Latin-1 that says so', latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ</a>'), '', 'ñ'],
  ['UTF-8 that says Latin-1', bytes('<?xml version="1.0" encoding="ISO-8859-1"?><a>ñ</a>'), '', 'ñ'],
  ['Latin-1 that says UTF-8', latin('<?xml version="1.0" encoding="UTF-8"?><a>ñ</a>'), '', 'ñ'],
  ['Latin-1 that the header calls ASCII', latin('<a>ñ</a>'), 'text/xml; charset=us-ascii', 'ñ'],
  ['another encoding', Uint8Array.from([0x3c, 0x61, 0x3e, 0xe8, 0x3c, 0x2f, 0x61, 0x3e]), 'text/xml; charset=windows-1250', 'č'],
  ['an encoding that nobody knows', latin('<?xml version="1.0" encoding="no-such"?><a>ñ</a>'), '', 'ñ'],
])('%s is decoded', (_, given, type, text) => expect(decodeXml(given, type)).toContain(text))

test('UTF-16 is told by its byte order mark', () => {
  const text = Buffer.from('\uFEFF<rss>ñ</rss>', 'utf16le')
  expect(readXml(text, '', ['rss'], 'not-feed').textContent).toBe('ñ')
})

test.each([
  ['an ampersand that begins nothing', '<rss>A & B &c</rss>', 'A & B &c'],
  ['names of HTML entities', '<rss>a&ntilde;o&nbsp;2&mdash;</rss>', 'año\u00a02—'],
  ['an unknown name', '<rss>&nada;</rss>', '&nada;'],
  ['entities of XML', '<rss>&lt;b&gt; &amp;amp;</rss>', '<b> &amp;'],
  ['control characters', '<rss>a\u001ab\u0003</rss>', 'ab'],
  ['references to characters that XML forbids', '<rss>a&#x1a;b&#xfffe;c&#0;</rss>', 'abc'],
  ['a character written as two surrogates', '<rss>&#55349;&#56376;</rss>', '\u{1d438}'],
  ['half a character', '<rss>a&#55349;b</rss>', 'ab'],
  ['an XML declaration inside', '<rss><b><?xml version="1.0" encoding="UTF-8"?>a</b></rss>', 'a'],
  ['a section of text', '<rss><![CDATA[A & B <p>&eacute;</p>]]></rss>', 'A & B <p>&eacute;</p>'],
  ['lines and warnings before the beginning', '\n\n<br /><b>Warning</b>: x\n<?xml version="1.0"?><rss>a</rss>', 'a'],
  ['what a host adds after the end', '<rss>a</rss>\n<!-- cached --><script>x()</script>', 'a'],
  ['a document type that only names itself', '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://x/rss.dtd"><rss>a</rss>', 'a'],
])('%s is read', (_, given, text) => expect(read(given).textContent).toBe(text))

test.each([
  ['entities of its own', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>', 'entities'],
  ['a file named by an entity', '<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss>&a;</rss>', 'entities'],
  ['a cut off document', '<rss><channel><item><title>a', 'not-xml'],
  ['elements that cross', '<rss><a><b></a></b></rss>', 'not-xml'],
  ['a section without an end', '<rss><![CDATA[a</rss>', 'not-xml'],
  ['a page', '<!DOCTYPE html><html><body>Mantenimiento</body></html>', 'not-feed'],
  ['nothing', '', 'not-feed'],
  ['bytes', '%PDF-1.7', 'not-feed'],
  ['too many levels', `<rss>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</rss>`, 'too-complex'],
  ['too many elements', `<rss>${'<a/>'.repeat(40_000)}</rss>`, 'too-complex'],
])('%s is refused', (_, given, problem) => expect(problemOf(() => read(given))).toBe(problem))

test('many beginnings of sections without an end are refused at once', () => {
  expect(problemOf(() => repairXml('<![CDATA['.repeat(300_000)))).toBe('not-xml')
})
